"""Nama pelatihan, penghargaan, tim, and other words of the histories."""

from backend.employees.rules.kinds import AwardLevel, SanctionLevel, TeamRole

TRAININGS = (
    ("Pelatihan Pelayanan Publik Prima", "Diklat Teknis"),
    ("Bimbingan Teknis Penyusunan SKP", "Bimbingan Teknis"),
    ("Pelatihan Pengadaan Barang/Jasa Pemerintah", "Diklat Teknis"),
    ("Sosialisasi Manajemen Risiko", "Sosialisasi"),
    ("Literasi Digital ASN", "E-Learning"),
    ("Core Values ASN BerAKHLAK", "E-Learning"),
    ("Pelatihan Penulisan Naskah Dinas", "Pelatihan Jarak Jauh"),
    ("Seminar Inovasi Pelayanan", "Seminar"),
    ("Workshop Analisis Data dengan Lembar Kerja", "Workshop"),
    ("Pelatihan Fungsional Dasar", "Diklat Fungsional"),
    ("Pelatihan Fungsional Lanjutan", "Diklat Fungsional"),
    ("Bimbingan Teknis Keuangan Daerah", "Bimbingan Teknis"),
    ("Coaching Kepemimpinan Tim", "Coaching"),
    ("Pelatihan Keselamatan Kerja", "Diklat Teknis"),
    ("Pelatihan Sosial Kultural Perekat Bangsa", "Pelatihan Sosial Kultural"),
    ("Komunitas Belajar Perangkat Daerah", "Komunitas Belajar"),
)
LEADERSHIP = ("Pelatihan Kepemimpinan Pengawas", "Pelatihan Kepemimpinan Administrator", "PKN Tingkat II")
HOURS = (2, 4, 6, 8, 12, 16, 20, 24, 30, 40, 60)
HOUR_WEIGHTS = (8, 14, 12, 18, 8, 12, 10, 8, 5, 4, 1)
PROVIDERS = (
    *("BKPSDM Kota Cisadane", "Pusat Pelatihan ASN Wilayah Barat", "Lembaga Pelatihan Tirta Praja"),
    *("Balai Pelatihan Kesehatan Tirta Husada", "Balai Guru Penggerak Cisadane", "Diskominfo Kota Cisadane"),
)

AWARDS = (
    ("Pegawai Berkinerja Terbaik Perangkat Daerah", AwardLevel.INTERNAL),
    ("Pegawai Teladan Kota Cisadane", AwardLevel.INTERNAL),
    ("Inovator Pelayanan Kota Cisadane", AwardLevel.INTERNAL),
    ("Penghargaan Kerja Sama Antardaerah", AwardLevel.INTER_AGENCY),
    ("Anugerah ASN Inspiratif Nasional", AwardLevel.NATIONAL),
    ("Penghargaan Pelayanan Publik Asia", AwardLevel.INTERNATIONAL),
    ("Satyalancana Karya Satya X Tahun", AwardLevel.INTER_AGENCY),
    ("Satyalancana Karya Satya XX Tahun", AwardLevel.INTER_AGENCY),
    ("Satyalancana Karya Satya XXX Tahun", AwardLevel.INTER_AGENCY),
)
FIRST_SATYALANCANA = 6

SANCTIONS = (
    ("Teguran lisan", SanctionLevel.LIGHT, 0, 12),
    ("Teguran tertulis", SanctionLevel.LIGHT, 0, 12),
    ("Pernyataan tidak puas secara tertulis", SanctionLevel.LIGHT, 0, 12),
    ("Pemotongan tunjangan kinerja 25% selama 6 bulan", SanctionLevel.MEDIUM, 6, 24),
    ("Pemotongan tunjangan kinerja 25% selama 9 bulan", SanctionLevel.MEDIUM, 9, 24),
    ("Pemotongan tunjangan kinerja 25% selama 12 bulan", SanctionLevel.MEDIUM, 12, 24),
    ("Penurunan jabatan setingkat lebih rendah selama 12 bulan", SanctionLevel.HEAVY, 12, 48),
    ("Pembebasan dari jabatan menjadi pelaksana selama 12 bulan", SanctionLevel.HEAVY, 12, 48),
)
"""Name, level, months served, and months from the start until the record no longer counts."""
SANCTION_WEIGHTS = (30, 22, 10, 12, 8, 6, 8, 4)

TEAMS = (
    "Tim Percepatan Penurunan Stunting",
    "Tim Penyusun Laporan Kinerja",
    "Tim Reformasi Birokrasi",
    "Tim Pengendalian Inflasi Daerah",
    "Tim Sistem Pemerintahan Berbasis Elektronik",
    "Tim Penyusun Anggaran",
    "Tim Penilai Angka Kredit",
    "Tim Pembangunan Zona Integritas",
    "Tim Penanganan Pengaduan Masyarakat",
    "Tim Penataan Kawasan Kumuh",
    "Tim Kurikulum dan Asesmen",
    "Tim Mutu Layanan Kesehatan",
    "Tim Adipura",
    "Tim Satu Data Daerah",
)
TEAM_ROLES = tuple(TeamRole)
METHODS = ("Assessment center kompleks", "Assessment center sedang", "Assessment center sederhana", "CACT")
ORGANIZERS = ("Pusat Penilaian Kompetensi BKPSDM Kota Cisadane", "Pusat Penilaian Kompetensi ASN Regional")
