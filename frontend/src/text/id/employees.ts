export const employees = {
  title: 'Pegawai',
  fileTitle: 'Berkas Pegawai',
}
