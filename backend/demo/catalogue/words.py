"""Nama orang dan tempat: pools and syllables that chance combines.

No name is taken from a person: a given name, sometimes a middle one, and a family name built of two syllables
are drawn apart from one another, so that a likeness to anybody is an accident.
"""

MALE = (
    "Adi Agus Ahmad Aditya Aldi Andi Anton Ardi Arif Aris Asep Bagas Bambang Bayu Budi Cahya Candra Cecep Chandra "
    "Dadan Dadang Danang Dani Darma Dedi Deni Didik Dimas Dodi Dwi Edi Eka Eko Endang Erwin Fajar Farhan Fauzi "
    "Febri Ferdi Firman Galih Ganjar Gilang Gunawan Hadi Handoko Hari Hendra Heri Herman Ilham Imam Indra Irfan Irwan "
    "Jajang Joko Kurnia Lukman Maman Mulyadi Nanang Nugroho Nurdin Oki Panji Prasetyo Rahmat Rangga Rizki Robi Rudi "
    "Saeful Satria Sigit Slamet Suhendra Surya Tatang Taufik Teguh Tirta Toni Ujang Usep Wahyu Wawan Wira Yadi Yanto "
    "Yoga Yudi Yusuf Zaenal"
).split()
FEMALE = (
    "Ai Aisyah Amelia Ani Anisa Ayu Cici Citra Dewi Diah Dian Dina Dini Eli Elis Endah Eni Erna Euis Evi Fitri Gita "
    "Hani Hesti Ida Iis Ika Imas Indah Ira Irma Kartika Kurniasih Laila Lestari Lia Lilis Lina Lulu Maya Mega Meli "
    "Mira Nani Neneng Nia Nining Nita Nova Novi Nur Nurul Oktavia Popi Puji Puspa Putri Rahma Ratih Ratna Reni Resti "
    "Retno Rika Rina Rini Riska Rita Rosi Santi Sari Sekar Sinta Siska Sri Suci Susi Tari Tati Tia Tika Tini Tri Tuti "
    "Ulfa Utami Vina Wati Widya Wina Winda Wulan Yani Yayah Yeni Yuli Yulia Yuni Zahra"
).split()
MALE_MIDDLE = (
    "Akbar Aji Anugrah Bakti Cakra Dharma Fadhil Ginanjar Hidayat Insan Jati Kusuma Laksana Mahesa Nata Pratama Purna "
    "Rizal Saputra Setia Utama Wijaya Yudha Zaki"
).split()
FEMALE_MIDDLE = (
    "Anugrah Arum Asri Bunga Cahyani Dahlia Hasna Intan Kania Larasati Melati Nirmala Permata Rahayu Rosa Safitri "
    "Setia Sukma Tiara Tresna"
).split()
FAMILY_HEADS = (
    "Har Su Wir Kus Pur Ras Mul Sas Dar Har Jaya Nata Wira Sura Karta Adi Prawira Sastra Martha Brata Sumi Kerta "
    "Warsa Suma Puspa Jati Tirta Mangku Raksa Singa Wangsa Wiyata Jaga Cakra Asta Suta Yuda Guna Madya Cipta"
).split()
FAMILY_TAILS = (
    "tono wan yana nata wijaya negara kusuma putra dinata miharja sasmita atmaja permana saputra laksana ningrat "
    "wardana wibawa santosa subrata mulya praja widjaja hadikusuma kencana sanjaya sukma wisesa diredja perdana"
).split()

STREETS = (
    "Melati Kenanga Cempaka Anggrek Mawar Dahlia Flamboyan Teratai Kemuning Bougenvil Akasia Cendana Mahoni Jati "
    "Angsana Ketapang Beringin Pinus Merak Kutilang Cendrawasih Elang Rajawali Garuda Merpati Gelatik"
).split()
BIRTH_PLACES = (
    *("Cisadane", "Cisadane", "Cisadane", "Cisadane", "Bandung", "Bogor", "Serang", "Jakarta", "Sukabumi"),
    *("Garut", "Tasikmalaya", "Cirebon", "Semarang", "Surakarta", "Yogyakarta", "Surabaya", "Malang", "Medan"),
    *("Padang", "Palembang", "Bandar Lampung", "Makassar", "Denpasar", "Pontianak", "Kuningan", "Lebak"),
)
RELIGIONS = (("Islam", 87.0), ("Kristen", 5.0), ("Katolik", 3.5), ("Hindu", 1.2), ("Buddha", 2.6), ("Konghucu", 0.7))
MARITAL = ("Menikah", "Cerai", "Janda/Duda", "Belum Kawin")

DISTRICTS = (
    *("Cisadane Hulu", "Cisadane Hilir", "Cisadane Tengah", "Karangtirta", "Mekarwangi", "Pasirluhur"),
    *("Muararasa", "Tanjungasri", "Batumurni", "Bojonglaksana", "Rawamulya", "Kedungjaya", "Panjangtirta"),
    *("Sukatirta", "Ciptaluhur", "Gunungasih", "Karangluhur", "Muaramulya", "Mekarasri", "Pasirtirta"),
    *("Tanjungluhur", "Batutirta", "Bojongasri", "Rawaluhur", "Kedungtirta", "Sukaluhur", "Ciptaasih"),
    *("Gunungtirta", "Karangasih", "Muaraluhur", "Mekartirta", "Pasirasih", "Tanjungtirta", "Batuluhur"),
    *("Bojongtirta", "Rawatirta", "Kedungluhur", "Sukaasri", "Ciptatirta", "Gunungluhur"),
)
VILLAGE_HEADS = (
    *("Karang", "Suka", "Pasir", "Muara", "Tanjung", "Batu", "Cipta", "Mekar", "Bojong", "Kedung", "Rawa", "Gunung"),
    *("Panjang", "Parung", "Kali", "Pondok", "Lebak", "Kampung", "Sumur", "Babakan", "Neglasari ", "Cikole ", "Margi"),
    *("Poris ", "Sela", "Setia"),
)
VILLAGE_TAILS = (
    *("jaya", "sari", "indah", "mulya", "asih", "wangi", "laksana", "makmur", "harja", "rasa", "murni", "lestari"),
    *("bakti", "raharja", "agung", "permai", "sentosa", "barat", "timur", "kencana", "galih", "waluya"),
)
OTHER_AGENCIES = (
    *("Pemerintah Kabupaten Cikarang Tirta", "Pemerintah Kota Sagaraherang", "Pemerintah Provinsi Banten Raya"),
    *("Pemerintah Kabupaten Wanasari", "Kementerian Layanan Publik", "Pemerintah Kota Parahyangan Selatan"),
)
INSTITUTIONS = (
    *("Universitas Cisadane Raya", "Universitas Negeri Tirta Kencana", "Institut Teknologi Wanasari"),
    *("Universitas Bumi Parahyangan", "Politeknik Karya Cisadane", "Sekolah Tinggi Ilmu Bakti Praja"),
    *("Universitas Terbuka Nusa Raya", "Poltekkes Tirta Husada", "Institut Pamong Wanasari"),
)
