"""Perangkat daerah: the bodies of Kota Cisadane, from the city's secretariat to its districts."""

from dataclasses import dataclass
from typing import Any

Families = tuple[tuple[str, float], ...]

OFFICE_STAFF = (
    ("Penelaah Teknis Kebijakan", 5),
    ("Penata Layanan Operasional", 4),
    ("Pengolah Data dan Informasi", 4),
    ("Pengelola Layanan Operasional", 2),
    ("Pengadministrasi Perkantoran", 6),
    ("Operator Layanan Operasional", 3),
    ("Pengelola Umum Operasional", 1),
)
COMMON = (
    ("Analis Kebijakan", 1),
    ("Perencana", 0.7),
    ("Analis Keuangan Pusat dan Daerah", 0.7),
    ("Arsiparis", 0.7),
    ("Pranata Komputer", 0.6),
    ("Analis Sumber Daya Manusia Aparatur", 0.4),
)


@dataclass(frozen=True, slots=True)
class Body:
    """Perangkat daerah: its name, its head's title, its divisions, the functional families at work, and extra people.

    `weight` is for its operational staff beyond the offices, in people per 12,000.
    """

    name: str
    head: str
    divisions: tuple[str, ...]
    families: Families
    fields: tuple[str, ...]
    weight: float = 0
    branches: str = ""


def _dinas(about: str, divisions: str, families: Families, fields: str, **more: Any) -> Body:
    return _body(f"Dinas {about}", divisions, families, fields, **more)


def _badan(about: str, divisions: str, families: Families, fields: str, **more: Any) -> Body:
    return _body(f"Badan {about}", divisions, families, fields, **more)


def _body(name: str, divisions: str, families: Families, fields: str, **more: Any) -> Body:
    return Body(name, f"Kepala {name}", tuple(divisions.split("; ")), families, tuple(fields.split()), **more)


BODIES = (
    _badan(
        "Kepegawaian dan Pengembangan Sumber Daya Manusia",
        "Pengadaan dan Informasi ASN; Mutasi dan Promosi; Pengembangan Kompetensi; Penilaian Kinerja dan Disiplin",
        (("Analis Sumber Daya Manusia Aparatur", 8), ("Asesor Sumber Daya Manusia Aparatur", 4)),
        "MANAJEMEN PSIKOLOGI ADMINISTRASI_PUBLIK HUKUM PEMERINTAHAN",
    ),
    _dinas(
        "Pendidikan",
        "Pembinaan SD; Pembinaan SMP; PAUD dan Pendidikan Nonformal; Ketenagaan",
        (("Pengawas Sekolah", 8), ("Pamong Belajar", 2)),
        "PENDIDIKAN PENDIDIKAN_MIPA PENDIDIKAN_BAHASA MANAJEMEN ADMINISTRASI_PUBLIK",
    ),
    _dinas(
        "Kesehatan",
        "Kesehatan Masyarakat; Pencegahan Penyakit; Pelayanan Kesehatan; Sumber Daya Kesehatan",
        (("Tenaga Promosi Kesehatan dan Ilmu Perilaku", 4), ("Tenaga Sanitasi Lingkungan", 3), ("Apoteker", 2)),
        "KESEHATAN_MASYARAKAT KEDOKTERAN KEPERAWATAN FARMASI ADMINISTRASI_PUBLIK",
    ),
    _dinas(
        "Komunikasi dan Informatika",
        "Informasi dan Komunikasi Publik; Aplikasi Informatika; Infrastruktur Teknologi; Statistik dan Persandian",
        (("Pranata Komputer", 8), ("Pranata Hubungan Masyarakat", 4), ("Statistisi", 2)),
        "INFORMATIKA KOMUNIKASI STATISTIKA MANAJEMEN",
    ),
    _badan(
        "Perencanaan Pembangunan Daerah",
        "Pemerintahan dan Sosial; Ekonomi; Infrastruktur dan Kewilayahan; Pengendalian dan Evaluasi",
        (("Perencana", 10), ("Statistisi", 2)),
        "PERENCANAAN EKONOMI STATISTIKA TEKNIK_SIPIL ADMINISTRASI_PUBLIK",
    ),
    _badan(
        "Pengelolaan Keuangan dan Aset Daerah",
        "Anggaran; Perbendaharaan; Akuntansi; Aset Daerah",
        (("Analis Keuangan Pusat dan Daerah", 8),),
        "AKUNTANSI EKONOMI MANAJEMEN",
    ),
    _dinas(
        "Pekerjaan Umum dan Penataan Ruang",
        "Bina Marga; Sumber Daya Air; Cipta Karya; Tata Ruang",
        (("Teknik Jalan dan Jembatan", 6), ("Teknik Pengairan", 4), ("Penata Ruang", 4)),
        "TEKNIK_SIPIL PERENCANAAN ARSITEKTUR MANAJEMEN",
        weight=110,
        branches="UPTD Pemeliharaan Jalan dan Drainase Wilayah",
    ),
    _dinas(
        "Perhubungan",
        "Lalu Lintas; Angkutan; Prasarana; Keselamatan",
        (("Penguji Kendaraan Bermotor", 6),),
        "TRANSPORTASI TEKNIK_SIPIL ADMINISTRASI_PUBLIK MANAJEMEN",
        weight=260,
        branches="UPTD Pengelolaan Terminal dan Parkir Wilayah",
    ),
    _dinas(
        "Lingkungan Hidup",
        "Tata Lingkungan; Pengendalian Pencemaran; Pengelolaan Sampah; Pertamanan",
        (("Pengendali Dampak Lingkungan", 6),),
        "TEKNIK_LINGKUNGAN KESEHATAN_LINGKUNGAN TEKNIK_SIPIL ADMINISTRASI_PUBLIK",
        weight=240,
        branches="UPTD Pengelolaan Sampah Wilayah",
    ),
    _dinas(
        "Sosial",
        "Rehabilitasi Sosial; Perlindungan dan Jaminan Sosial; Pemberdayaan Sosial; Penanganan Fakir Miskin",
        (("Pekerja Sosial", 8),),
        "KESEJAHTERAAN_SOSIAL PSIKOLOGI ADMINISTRASI_PUBLIK",
        weight=20,
    ),
    _dinas(
        "Kependudukan dan Pencatatan Sipil",
        "Pendaftaran Penduduk; Pencatatan Sipil; Informasi Kependudukan; Pemanfaatan Data",
        (("Administrator Database Kependudukan", 5),),
        "ADMINISTRASI_PUBLIK HUKUM INFORMATIKA PEMERINTAHAN",
        weight=60,
    ),
    Body(
        "Satuan Polisi Pamong Praja",
        "Kepala Satuan Polisi Pamong Praja",
        ("Penegakan Peraturan Daerah", "Ketertiban Umum", "Pelindungan Masyarakat"),
        (("Polisi Pamong Praja", 60),),
        ("PEMERINTAHAN", "HUKUM", "ADMINISTRASI_PUBLIK"),
        weight=330,
        branches="Peleton Pengendalian Wilayah",
    ),
    _dinas(
        "Penanaman Modal dan Pelayanan Terpadu Satu Pintu",
        "Promosi Penanaman Modal; Pelayanan Perizinan; Pengendalian Penanaman Modal; Pengaduan dan Kebijakan",
        (("Penata Perizinan", 8),),
        "EKONOMI HUKUM ADMINISTRASI_PUBLIK MANAJEMEN",
    ),
    _dinas(
        "Pemadam Kebakaran dan Penyelamatan",
        "Pencegahan Kebakaran; Pemadaman; Penyelamatan",
        (("Pemadam Kebakaran", 60),),
        "TEKNIK_MESIN ADMINISTRASI_PUBLIK PEMERINTAHAN",
        weight=240,
        branches="Pos Pemadam Wilayah",
    ),
    _dinas(
        "Perumahan dan Kawasan Permukiman",
        "Perumahan; Kawasan Permukiman; Bangunan Gedung; Pertanahan",
        (("Teknik Tata Bangunan dan Perumahan", 7),),
        "ARSITEKTUR TEKNIK_SIPIL PERENCANAAN HUKUM",
        weight=30,
    ),
    _dinas(
        "Ketenagakerjaan",
        "Penempatan Tenaga Kerja; Pelatihan dan Produktivitas; Hubungan Industrial",
        (("Mediator Hubungan Industrial", 5), ("Pengantar Kerja", 5)),
        "HUKUM MANAJEMEN PSIKOLOGI EKONOMI",
        weight=20,
    ),
    _dinas(
        "Pengendalian Penduduk, Keluarga Berencana dan Pemberdayaan Perempuan",
        "Pengendalian Penduduk; Keluarga Berencana; Pemberdayaan Perempuan; Perlindungan Anak",
        (("Penyuluh Keluarga Berencana", 9),),
        "KESEJAHTERAAN_SOSIAL KESEHATAN_MASYARAKAT PSIKOLOGI ADMINISTRASI_PUBLIK",
        weight=45,
    ),
    _dinas(
        "Ketahanan Pangan dan Pertanian",
        "Ketersediaan Pangan; Tanaman Pangan; Peternakan dan Kesehatan Hewan; Penyuluhan",
        (("Penyuluh Pertanian", 7), ("Medik Veteriner", 3)),
        "PERTANIAN KEDOKTERAN_HEWAN EKONOMI",
        weight=30,
    ),
    _dinas(
        "Koperasi dan Usaha Mikro",
        "Kelembagaan Koperasi; Pemberdayaan Koperasi; Usaha Mikro",
        (("Pengawas Koperasi", 6),),
        "EKONOMI MANAJEMEN AKUNTANSI",
    ),
    _dinas(
        "Perindustrian dan Perdagangan",
        "Industri; Perdagangan; Pasar; Kemetrologian",
        (("Pengawas Perdagangan", 5),),
        "EKONOMI MANAJEMEN TEKNIK_MESIN",
        weight=50,
        branches="UPTD Pasar Wilayah",
    ),
    _dinas(
        "Kebudayaan dan Pariwisata",
        "Kebudayaan; Destinasi Pariwisata; Pemasaran; Ekonomi Kreatif",
        (("Pamong Budaya", 4), ("Adyatama Kepariwisataan dan Ekonomi Kreatif", 4)),
        "PARIWISATA KOMUNIKASI EKONOMI",
    ),
    _dinas(
        "Kepemudaan dan Olahraga",
        "Pemberdayaan Pemuda; Pembudayaan Olahraga; Sarana dan Prasarana",
        (("Analis Kebijakan", 4),),
        "OLAHRAGA PENDIDIKAN ADMINISTRASI_PUBLIK",
    ),
    _dinas(
        "Perpustakaan dan Kearsipan",
        "Layanan Perpustakaan; Pengembangan Perpustakaan; Kearsipan",
        (("Pustakawan", 8), ("Arsiparis", 8)),
        "PERPUSTAKAAN KEARSIPAN ADMINISTRASI_PUBLIK",
    ),
    _badan(
        "Pendapatan Daerah",
        "Pendataan; Penetapan; Penagihan; Pengendalian Pendapatan",
        (("Analis Keuangan Pusat dan Daerah", 6),),
        "AKUNTANSI EKONOMI MANAJEMEN HUKUM",
        weight=60,
        branches="UPTD Pajak Daerah Wilayah",
    ),
    _badan(
        "Penanggulangan Bencana Daerah",
        "Pencegahan dan Kesiapsiagaan; Kedaruratan dan Logistik; Rehabilitasi dan Rekonstruksi",
        (("Analis Kebijakan", 4),),
        "PEMERINTAHAN TEKNIK_SIPIL ADMINISTRASI_PUBLIK",
        weight=60,
    ),
    _badan(
        "Kesatuan Bangsa dan Politik",
        "Ideologi dan Wawasan Kebangsaan; Politik Dalam Negeri; Kewaspadaan",
        (("Analis Kebijakan", 5),),
        "PEMERINTAHAN HUKUM KOMUNIKASI",
    ),
    _badan(
        "Riset dan Inovasi Daerah",
        "Riset; Inovasi; Pemanfaatan Hasil Riset",
        (("Analis Kebijakan", 7), ("Statistisi", 2)),
        "STATISTIKA EKONOMI PERENCANAAN ADMINISTRASI_PUBLIK",
    ),
)

ASSISTANTS = (
    ("Asisten Pemerintahan dan Kesejahteraan Rakyat", ("Pemerintahan", "Hukum", "Kesejahteraan Rakyat")),
    ("Asisten Perekonomian dan Pembangunan", ("Perekonomian", "Administrasi Pembangunan", "Pengadaan Barang dan Jasa")),
    ("Asisten Administrasi Umum", ("Umum", "Organisasi", "Protokol dan Komunikasi Pimpinan")),
)
ADVISERS = ("Hukum dan Politik", "Ekonomi dan Keuangan", "Kemasyarakatan dan Sumber Daya Manusia")
BUREAU_FAMILIES = (
    ("Analis Kebijakan", 4),
    ("Analis Hukum", 2),
    ("Perancang Peraturan Perundang-undangan", 1),
    ("Pengelola Pengadaan Barang/Jasa", 4),
    ("Pranata Hubungan Masyarakat", 2),
)
BUREAU_FIELDS = ("ADMINISTRASI_PUBLIK", "PEMERINTAHAN", "HUKUM", "EKONOMI", "MANAJEMEN")
COUNCIL_DIVISIONS = ("Umum", "Program dan Keuangan", "Persidangan dan Perundang-undangan", "Fasilitasi Pengawasan")
INSPECTION_FAMILIES = (("Auditor", 10), ("Pengawas Penyelenggaraan Urusan Pemerintahan di Daerah", 6))
INSPECTION_FIELDS = ("AKUNTANSI", "HUKUM", "MANAJEMEN", "PEMERINTAHAN", "TEKNIK_SIPIL")
HOSPITAL_DIVISIONS = ("Pelayanan Medik", "Keperawatan", "Penunjang", "Keuangan dan Program")
HOSPITAL_FIELDS = ("KEDOKTERAN", "KESEHATAN_MASYARAKAT", "KEPERAWATAN", "MANAJEMEN")
HEALTH_FAMILIES = (
    ("Perawat", 34),
    ("Bidan", 22),
    ("Dokter", 11),
    ("Dokter Gigi", 4),
    ("Apoteker", 3),
    ("Asisten Apoteker", 5),
    ("Nutrisionis", 4),
    ("Tenaga Sanitasi Lingkungan", 3),
    ("Pranata Laboratorium Kesehatan", 5),
    ("Perekam Medis", 4),
)
DISTRICT_SECTIONS = ("Pemerintahan", "Ketenteraman dan Ketertiban Umum", "Kesejahteraan Rakyat", "Pelayanan Umum")
VILLAGE_SECTIONS = ("Pemerintahan dan Pelayanan", "Pemberdayaan Masyarakat")
DISTRICT_FIELDS = ("PEMERINTAHAN", "ADMINISTRASI_PUBLIK", "HUKUM", "KESEJAHTERAAN_SOSIAL")
