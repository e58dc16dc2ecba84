export const home = {
  title: 'Beranda',
  greeting: { morning: 'Selamat pagi', noon: 'Selamat siang', afternoon: 'Selamat sore', evening: 'Selamat malam' },
}
