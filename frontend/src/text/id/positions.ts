export const positions = {
  pick: 'Pilih unit organisasi',
  searchField: 'Cari unit',
  tree: 'Pohon unit organisasi',
  none: 'Tidak ada unit dengan nama itu dalam cakupan Anda.',
  noUnits: 'Belum ada unit dalam cakupan Anda. Cakupan ditetapkan oleh Admin Talenta.',
  expand: 'Buka unit di bawahnya',
  all: 'Semua unit',
  below: 'dan unit di bawahnya',
}
