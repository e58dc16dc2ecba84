/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Which draft is to be put into force. */
export type ActivatePolicyInput = {
  /** The policy. */
  policyId: string;
};

/** Jenis penugasan pada jabatan (SIASN `jenisPenugasan`); never guessed from the words of a title. */
export type AppointmentKind =
  /** Tugas tambahan (TT). */
  | 'ADDITIONAL'
  /** Definitif (D). */
  | 'DEFINITIVE'
  /** Penjabat: interim official. */
  | 'PJ'
  /** Pelaksana harian: daily acting official. */
  | 'PLH'
  /** Pelaksana tugas: acting official. */
  | 'PLT';

/** Jenis hasil penilaian. */
export type AssessmentKind =
  /** Penilaian kompetensi manajerial dan sosial kultural: job person match, percent. */
  | 'COMPETENCY'
  /** Penilaian potensi: percent of the eight aspects. */
  | 'POTENTIAL';

/** Which uploaded file goes where. */
export type AttachFileInput = {
  /** The id that your upload answered with. */
  fileId: string;
  /** Alasan; needed when it takes the place of another file, 5 to 500 characters. */
  reason?: string;
  /** The person, for a photo, or the entry of a history, for a scan. */
  subjectId: string;
  /** The version of the person that you have read. */
  version: number;
};

/** Tingkat penghargaan, from the highest to the lowest. */
export type AwardLevel =
  /** Internal instansi. */
  | 'INTERNAL'
  /** Internasional. */
  | 'INTERNATIONAL'
  /** Antarinstansi, or Satyalancana Karya Satya. */
  | 'INTER_AGENCY'
  /** Nasional. */
  | 'NATIONAL';

/** Sumbu peta talenta. */
export type AxisCode =
  /** Kinerja (sumbu Y). */
  | 'PERFORMANCE'
  /** Potensial (sumbu X). */
  | 'POTENTIAL';

/** Which run is to stop. */
export type CancelMappingRunInput = {
  /** The run. */
  runId: string;
};

/** Which file is checked, and how it is read. */
export type CheckImportInput = {
  /** Columns that go elsewhere than their headings say; those not named stay as they are understood. */
  columns?: Array<ImportColumnInput> | null | undefined;
  /** Whether an empty cell erases what is kept; histories are never erased. */
  emptyErases?: boolean;
  /** The uploaded file (POST /files). */
  fileId: string;
  /** What it holds. */
  kind: ImportKind;
  /** The sheet of a workbook; the first with cells if absent. */
  sheet?: string | null | undefined;
};

/** Which file goes. */
export type DetachFileInput = {
  /** Alasan, 5 to 500 characters. */
  reason: string;
  /** The person, for a photo, or the entry of a history, for a scan. */
  subjectId: string;
  /** The version of the person that you have read. */
  version: number;
};

/** Direction of an order. */
export type Direction =
  /** From the smallest to the largest. */
  | 'ASC'
  /** From the largest to the smallest. */
  | 'DESC';

/** Which batch is closed. */
export type DiscardImportInput = {
  /** A batch that is not being loaded. */
  batchId: string;
};

/** Tingkat pendidikan formal, from the lowest to the highest. */
export type EducationLevel =
  /** Diploma I. */
  | 'D1'
  /** Diploma II. */
  | 'D2'
  /** Diploma III. */
  | 'D3'
  /** Diploma IV. */
  | 'D4'
  /** Pendidikan profesi. */
  | 'PROFESSION'
  /** Sarjana. */
  | 'S1'
  /** Magister or spesialis. */
  | 'S2'
  /** Doktor or subspesialis. */
  | 'S3'
  /** Sekolah dasar. */
  | 'SD'
  /** Sekolah lanjutan tingkat atas. */
  | 'SLTA'
  /** Sekolah lanjutan tingkat pertama. */
  | 'SLTP';

/** Which people. */
export type EmployeeFilter = {
  /** Any of these levels of education. */
  educationLevels?: Array<EducationLevel> | null | undefined;
  /** Grades within this range. */
  grades?: GradeRange | null | undefined;
  /** Rumpun jabatan of the definitive post. */
  jobFamily?: string | null | undefined;
  /** Any of these kinds. */
  kinds?: Array<EmploymentKind> | null | undefined;
  /** Any of these levels. */
  levels?: Array<PositionLevel> | null | undefined;
  /** Part of the name, or of the NIP with or without spaces. */
  search?: string | null | undefined;
  /** Any of these standings. */
  standings?: Array<Standing> | null | undefined;
  /** People whose post reports to the post of this person. */
  superior?: string | null | undefined;
  /** People of this unit and of everything below it. */
  unit?: string | null | undefined;
};

/** In which order people stand; the key is always the last. */
export type EmployeeOrder = {
  /** In which direction. */
  direction?: Direction;
  /** By what. */
  field: EmployeeOrderField;
};

/** By what people are ordered. */
export type EmployeeOrderField =
  /** Golongan; those without one stand at the low end. */
  | 'GRADE'
  /** TMT CPNS or beginning of the contract; unknown ones stand at the early end. */
  | 'HIRED_ON'
  /** Jenjang jabatan; those without a post stand at the low end. */
  | 'LEVEL'
  /** Name without degrees. */
  | 'NAME'
  /** NIP; an order of numbers alone, it says nothing of the person. */
  | 'NIP';

/** Jenis pegawai ASN (UU 20/2023). */
export type EmploymentKind =
  /** Calon PNS: candidate civil servant on probation. */
  | 'CPNS'
  /** Pegawai Negeri Sipil: permanent civil servant. */
  | 'PNS'
  /** Pegawai Pemerintah dengan Perjanjian Kerja: contract civil servant. */
  | 'PPPK';

/** Rating hasil kerja or perilaku kerja against expectation (SIASN codes 1-3; 1 is the best). */
export type ExpectationRating =
  /** Di atas ekspektasi. */
  | 'ABOVE'
  /** Di bawah ekspektasi. */
  | 'BELOW'
  /** Sesuai ekspektasi. */
  | 'MEETS';

/** A range of grades, ends included; codes of the national list alone, such as III/d. */
export type GradeRange = {
  /** The lowest grade. */
  from?: string | null | undefined;
  /** The highest grade. */
  to?: string | null | undefined;
};

/** Where one column of the file goes. */
export type ImportColumnInput = {
  /** Name of the field; null leaves the column out. */
  field?: string | null | undefined;
  /** The heading as the file has it. */
  heading: string;
};

/** Jenis berkas impor. */
export type ImportKind =
  /** Export Data ASN dari SIASN: one row per civil servant. */
  | 'SIASN_EMPLOYEES'
  /** Referensi unit organisasi (ref-unor) dari SIASN: one row per unit. */
  | 'SIASN_UNITS';

/** Hasil uji coba satu baris. */
export type ImportOutcome =
  /** Berubah: at least one value differs. */
  | 'CHANGED'
  /** Galat: refused, with its reasons. */
  | 'FAULTY'
  /** Baru: would be created. */
  | 'NEW'
  /** Sama: nothing would change. */
  | 'UNCHANGED';

/** Which rows. */
export type ImportRowFilter = {
  /** Any of these outcomes. */
  outcomes?: Array<ImportOutcome> | null | undefined;
};

/** Keadaan batch impor. */
export type ImportStatus =
  /** Sudah diuji coba, menunggu keputusan. */
  | 'CHECKED'
  /** Sedang diuji coba; nothing of the agency's data is written. */
  | 'CHECKING'
  /** Tidak dimuat atas keputusan petugas. */
  | 'DISCARDED'
  /** Terhenti; nothing of it was kept. */
  | 'FAILED'
  /** Termuat. */
  | 'LOADED'
  /** Sedang dimuat, in one transaction. */
  | 'LOADING'
  /** Terunggah. */
  | 'UPLOADED';

/** Bahasa: the language of a request. */
export type Language =
  /** English. */
  | 'EN'
  /** Bahasa Indonesia. */
  | 'ID';

/** Which batch is loaded. */
export type LoadImportInput = {
  /** A checked batch. */
  batchId: string;
  /** Load although rows are faulty; those are left out. */
  onlyGoodRows?: boolean;
};

/** Kategori untuk pemetaan: another scale than that of selection. */
export type MappingCategory =
  /** Cukup optimal: from 78. */
  | 'CUKUP_OPTIMAL'
  /** Kurang optimal. */
  | 'KURANG_OPTIMAL'
  /** Optimal: from 90. */
  | 'OPTIMAL';

/** What a missing value of an indicator means for the axis. */
export type MissingRule =
  /** Belum dinilai: without this value there is no score and no box. */
  | 'NOT_ASSESSED'
  /** Nol dan perlu ditinjau: counts 0 and the person is listed for review. */
  | 'ZERO_WITH_REVIEW';

/** Tingkat kinerja. */
export type PerformanceLevel =
  /** Di atas ekspektasi. */
  | 'ABOVE'
  /** Di bawah ekspektasi. */
  | 'BELOW'
  /** Sesuai ekspektasi. */
  | 'MEETS';

/** Which placements; unit, post, level and grade are those of the run's day. */
export type PlacementFilter = {
  /** Any of these boxes, 1 to 9. */
  boxes?: Array<number> | null | undefined;
  /** Any of these flags. */
  flags?: Array<PlacementFlag> | null | undefined;
  /** Grades within this range. */
  grades?: GradeRange | null | undefined;
  /** Rumpun jabatan of the definitive post. */
  jobFamily?: string | null | undefined;
  /** Any of these levels. */
  levels?: Array<PositionLevel> | null | undefined;
  /** This level of performance. */
  performanceLevel?: PerformanceLevel | null | undefined;
  /** This level of potential. */
  potentialLevel?: PotentialLevel | null | undefined;
  /** Part of the name, or of the NIP with or without spaces. */
  search?: string | null | undefined;
  /** Any of these states. */
  statuses?: Array<PlacementStatus> | null | undefined;
  /** People whose post today reports to the post of this person. */
  superior?: string | null | undefined;
  /** People of this unit and of everything below it. */
  unit?: string | null | undefined;
};

/** Tanda pada hasil pemetaan. */
export type PlacementFlag =
  /** A value above the scale was clamped to 100 (NILAI_DI_CLAMP). */
  | 'CLAMPED'
  /** Dekat batas: within one point of the next or the former limit. */
  | 'NEAR_CUT'
  /** Perlu ditinjau: a missing value was counted as the policy says. */
  | 'REVIEW';

/**
 * In which order placements stand.
 *
 * Equal ones stand by lot: the hash of the policy and of the person's key, the same in every run of the policy.
 */
export type PlacementOrder = {
  /** In which direction. */
  direction?: Direction;
  /** By what. */
  field: PlacementOrderField;
};

/** By what placements are ordered. */
export type PlacementOrderField =
  /** Name without degrees. */
  | 'NAME'
  /** Nilai kinerja; whoever has none stands at the low end. */
  | 'PERFORMANCE'
  /** Nilai potensial; whoever has none stands at the low end. */
  | 'POTENTIAL'
  /** Nilai talenta; whoever has none stands at the low end. */
  | 'TALENT_SCORE';

/** Keadaan seorang pegawai dalam pemetaan. */
export type PlacementStatus =
  /** Dikecualikan: the legal standing keeps the person out of the population. */
  | 'EXCLUDED'
  /** Belum dinilai: required evidence was never there. */
  | 'NOT_ASSESSED'
  /** Data kedaluwarsa: required evidence is there but has expired. */
  | 'OUTDATED'
  /** Berada pada salah satu kotak. */
  | 'PLACED';

/** Keadaan versi kebijakan penilaian. */
export type PolicyStatus =
  /** Berlaku: may be used; nothing in it changes any more. */
  | 'ACTIVE'
  /** Draf: may be activated, may not be used in a run. */
  | 'DRAFT'
  /** Tidak berlaku lagi: kept for the runs that used it. */
  | 'RETIRED';

/** Jenis jabatan (SIASN `jenisJabatan`). */
export type PositionKind =
  /** Jabatan fungsional (2). */
  | 'FUNCTIONAL'
  /** Jabatan pelaksana (4). */
  | 'STAFF'
  /** Jabatan struktural or manajerial (1). */
  | 'STRUCTURAL';

/** Jenjang jabatan, from the highest to the lowest. */
export type PositionLevel =
  /** Jabatan Administrator (eselon III). */
  | 'ADMINISTRATOR'
  /** Jabatan Fungsional Ahli Madya (MA). */
  | 'AHLI_MADYA'
  /** Jabatan Fungsional Ahli Muda (MU). */
  | 'AHLI_MUDA'
  /** Jabatan Fungsional Ahli Pertama (PT). */
  | 'AHLI_PERTAMA'
  /** Jabatan Fungsional Ahli Utama (UT). */
  | 'AHLI_UTAMA'
  /** Jabatan Pimpinan Tinggi Pratama (eselon II). */
  | 'JPT_PRATAMA'
  /** Jabatan Fungsional Mahir (MH). */
  | 'MAHIR'
  /** Jabatan Pelaksana. */
  | 'PELAKSANA'
  /** Jabatan Fungsional Pemula (PM). */
  | 'PEMULA'
  /** Jabatan Pengawas (eselon IV). */
  | 'PENGAWAS'
  /** Jabatan Fungsional Penyelia (PY). */
  | 'PENYELIA'
  /** Jabatan Fungsional Terampil (TR). */
  | 'TERAMPIL';

/** Tingkat potensial. */
export type PotentialLevel =
  /** Tinggi. */
  | 'HIGH'
  /** Rendah. */
  | 'LOW'
  /** Menengah. */
  | 'MEDIUM';

/** Predikat kinerja tahunan (SIASN `kuadranNilai` 1-5; 1 is the best). */
export type Predicate =
  /** Baik: good. */
  | 'BAIK'
  /** Butuh Perbaikan (Cukup): needs improvement. */
  | 'BUTUH_PERBAIKAN'
  /** Kurang or misconduct: poor. */
  | 'KURANG'
  /** Sangat Baik: very good. */
  | 'SANGAT_BAIK'
  /** Sangat Kurang: very poor. */
  | 'SANGAT_KURANG';

/** Which result is to be published, by which decree. */
export type PublishMappingRunInput = {
  /** Nomor keputusan penetapan. */
  decreeNumber: string;
  /** The run. */
  runId: string;
};

/** Peran pengguna. */
export type Role =
  /** Auditor (Inspektorat, BPK, BKN): reads everything with its trail, changes nothing. */
  | 'AUDITOR'
  /** Pegawai: the own record; the own result after publication. */
  | 'EMPLOYEE'
  /** Admin Talenta di BKPSDM: data, policies, runs and imports of the whole agency. */
  | 'HR_ADMIN'
  /** Admin OPD: people of the own unit and below; results after publication. */
  | 'UNIT_ADMIN';

/** Keadaan pemetaan. */
export type RunStatus =
  /** Dibatalkan: nothing of it was kept. */
  | 'CANCELLED'
  /** Selesai: population, inputs, policy and result are frozen. */
  | 'DONE'
  /** Terhenti: nothing of it was kept. */
  | 'FAILED'
  /** Menunggu giliran. */
  | 'QUEUED'
  /** Sedang dihitung. */
  | 'RUNNING';

/** Tingkat hukuman disiplin (PP 94/2021). */
export type SanctionLevel =
  /** Berat. */
  | 'HEAVY'
  /** Ringan. */
  | 'LIGHT'
  /** Sedang. */
  | 'MEDIUM';

/** Kategori untuk pengisian jabatan: memenuhi, masih memenuhi, kurang memenuhi syarat. */
export type SelectionCategory =
  /** Kurang memenuhi syarat. */
  | 'KMS'
  /** Masih memenuhi syarat: from 68. */
  | 'MMS'
  /** Memenuhi syarat: from 80. */
  | 'MS';

/** The language to speak. */
export type SetLanguageInput = {
  /** Language of screens and messages. */
  language: Language;
};

/** Who wants to sign in. */
export type SignInInput = {
  /** Kata sandi. */
  password: string;
  /** Name for signing in. */
  username: string;
};

/** Asal data: where a value of a history came from. */
export type Source =
  /** Hasil penilaian kompetensi atau potensi. */
  | 'ASSESSMENT'
  /** Data contoh buatan. */
  | 'DEMO'
  /** Impor data e-Kinerja. */
  | 'EKINERJA'
  /** Isian petugas. */
  | 'MANUAL'
  /** Impor data SIASN. */
  | 'SIASN'
  /** Siklus kinerja yang ditutup di sini. */
  | 'SKP';

/** Kedudukan hukum: legal standing of a civil servant (SIASN `kedudukanHukum`). */
export type Standing =
  /** Aktif (01). */
  | 'ACTIVE'
  /** Diberhentikan (66, 70, 77, 88). */
  | 'DISMISSED'
  /** Kedudukan lain: hilang, tidak aktif, pemblokiran data (14, 52, 92). */
  | 'OTHER'
  /** Pensiun atau mencapai batas usia pensiun (98, 99). */
  | 'RETIRED'
  /** Masa persiapan pensiun (20). */
  | 'RETIREMENT_PREPARATION'
  /** Pejabat negara (07). */
  | 'STATE_OFFICIAL'
  /** Tugas belajar (03). */
  | 'STUDY_LEAVE'
  /** Pemberhentian sementara (04). */
  | 'SUSPENDED'
  /** Sedang menjalani hukuman disiplin (15). */
  | 'UNDER_SANCTION'
  /** Cuti di luar tanggungan negara (02, 13). */
  | 'UNPAID_LEAVE';

/** What is to be mapped. */
export type StartMappingRunInput = {
  /** The day of the data; not in the future. */
  asOf: string;
  /** The policy, which must be in force. */
  policyId: string;
};

/** Peran dalam tim kerja, from the highest to the lowest. */
export type TeamRole =
  /** Ketua tim internal. */
  | 'CHAIR_INTERNAL'
  /** Ketua tim antarinstansi atau nasional. */
  | 'CHAIR_INTER_AGENCY'
  /** Anggota tim internal. */
  | 'MEMBER_INTERNAL'
  /** Anggota tim antarinstansi. */
  | 'MEMBER_INTER_AGENCY';

/** Which units. */
export type UnitFilter = {
  /** Jenis unit. */
  kind?: UnitKind | null | undefined;
  /** Direct children of this unit. */
  parent?: string | null | undefined;
  /** True for the tops of the tree alone. */
  roots?: boolean | null | undefined;
  /** Part of the name. */
  search?: string | null | undefined;
  /** The unit and everything below it. */
  within?: string | null | undefined;
};

/** Jenis unit organisasi. */
export type UnitKind =
  /** Pemerintah kota: the root of the tree. */
  | 'CITY'
  /** Puskesmas or rumah sakit. */
  | 'CLINIC'
  /** Perangkat daerah: dinas, badan, inspektorat, satuan. */
  | 'DEPARTMENT'
  /** Kecamatan. */
  | 'DISTRICT'
  /** Bidang or bagian. */
  | 'DIVISION'
  /** Unit lain. */
  | 'OTHER'
  /** Satuan pendidikan. */
  | 'SCHOOL'
  /** Sekretariat. */
  | 'SECRETARIAT'
  /** Seksi, subbidang or subbagian. */
  | 'SECTION'
  /** Kelurahan. */
  | 'VILLAGE';

export type SignedInFragment = { name: string, username: string, role: Role, language: Language, permissions: Array<string>, agency: { code: string, name: string }, unit: { id: string, name: string } | null, employee: { id: string } | null };

export type CurrentViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type CurrentViewerQuery = { viewer: { name: string, username: string, role: Role, language: Language, permissions: Array<string>, agency: { code: string, name: string }, unit: { id: string, name: string } | null, employee: { id: string } | null } };

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { signIn:
    | { __typename: 'SignInPayload', viewer: { name: string, username: string, role: Role, language: Language, permissions: Array<string>, agency: { code: string, name: string }, unit: { id: string, name: string } | null, employee: { id: string } | null } }
    | { __typename: 'SignInRefused', message: string, attemptsLeft: number | null, waitSeconds: number | null }
   };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut: { ok: boolean } };

export type SetLanguageMutationVariables = Exact<{
  input: SetLanguageInput;
}>;


export type SetLanguageMutation = { setLanguage: { __typename: 'SetLanguagePayload', viewer: { language: Language } } };

export type AttachFileMutationVariables = Exact<{
  input: AttachFileInput;
}>;


export type AttachFileMutation = { attachFile:
    | { __typename: 'AttachFilePayload' }
    | { __typename: 'InvalidInput', message: string, fields: Array<{ message: string }> }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'StaleVersion', message: string }
   };

export type DetachFileMutationVariables = Exact<{
  input: DetachFileInput;
}>;


export type DetachFileMutation = { detachFile:
    | { __typename: 'DetachFilePayload' }
    | { __typename: 'InvalidInput', message: string, fields: Array<{ message: string }> }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'StaleVersion', message: string }
   };

export type JobMatchQueryVariables = Exact<{
  employee: string;
}>;


export type JobMatchQuery = { jobMatch: { official: string | null, capped: string | null, weighted: string | null, selection: SelectionCategory | null, mapping: MappingCategory | null, unmet: number, notAssessed: number, items: Array<{ competencyId: string, name: string, required: number, level: number | null, gap: number | null, score: string | null, weight: string, contribution: string | null, assessedOn: string | null, validUntil: string | null }> } | null };

export type EmployeeLineFragment = { id: string, nip: string, name: string, fullName: string, kind: EmploymentKind, standing: Standing, hiredOn: string | null, workEmail: string | null, educationLevel: EducationLevel | null, photo: { url: string } | null, grade: { code: string, title: string | null } | null, position: { id: string, title: string, level: PositionLevel } | null, unit: { id: string, name: string } | null };

export type EmployeePageQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: EmployeeFilter | null | undefined;
  orderBy?: EmployeeOrder | null | undefined;
  count: boolean;
}>;


export type EmployeePageQuery = { employees: { totalCount?: number, nodes: Array<{ id: string, nip: string, name: string, fullName: string, kind: EmploymentKind, standing: Standing, hiredOn: string | null, workEmail: string | null, educationLevel: EducationLevel | null, photo: { url: string } | null, grade: { code: string, title: string | null } | null, position: { id: string, title: string, level: PositionLevel } | null, unit: { id: string, name: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type EmployeeCountQueryVariables = Exact<{
  filter?: EmployeeFilter | null | undefined;
}>;


export type EmployeeCountQuery = { employees: { totalCount: number } };

export type GradesQueryVariables = Exact<{ [key: string]: never; }>;


export type GradesQuery = { grades: Array<{ code: string, title: string | null }> };

export type EmployeeFileQueryVariables = Exact<{
  id: string;
  asOf?: string | null | undefined;
}>;


export type EmployeeFileQuery = { employee: { id: string, nip: string, name: string, fullName: string, kind: EmploymentKind, standing: Standing, hiredOn: string | null, email: string | null, workEmail: string | null, phone: string | null, version: number, positionSince: string | null, gradeSince: string | null, educationLevel: EducationLevel | null, educationName: string | null, photo: { url: string } | null, unit: { id: string, name: string, ancestors: Array<{ id: string, name: string }> } | null, position: { id: string, title: string, kind: PositionKind, level: PositionLevel, echelon: string | null } | null, grade: { code: string, title: string | null } | null, superior: { id: string, fullName: string, position: { title: string } | null } | null, appointments: Array<{ id: string, kind: AppointmentKind, title: string, unitName: string, agencyName: string, level: PositionLevel, validFrom: string, validUntil: string | null, decreeNumber: string | null, decreeOn: string | null, gapDays: number | null, source: Source, scan: { url: string, name: string } | null }>, rankGrants: Array<{ id: string, validFrom: string, decreeNumber: string | null, decreeOn: string | null, serviceYears: number | null, serviceMonths: number | null, source: Source, grade: { code: string, title: string | null }, scan: { url: string, name: string } | null }>, educations: Array<{ id: string, level: EducationLevel, name: string, field: string | null, institution: string | null, graduatedYear: number | null, source: Source }>, trainings: Array<{ id: string, name: string, form: string | null, hours: number, endedOn: string, provider: string | null, certificateNumber: string | null, verified: boolean, source: Source }>, awards: Array<{ id: string, name: string, level: AwardLevel, awardedOn: string, decreeNumber: string | null, source: Source, scan: { url: string, name: string } | null }>, sanctions: Array<{ id: string, level: SanctionLevel, name: string, startsOn: string, endsOn: string | null, activeUntil: string | null, decreeNumber: string | null, source: Source, scan: { url: string, name: string } | null }> | null, teamAssignments: Array<{ id: string, name: string, role: TeamRole, validFrom: string, validUntil: string | null, decreeNumber: string | null, source: Source, scan: { url: string, name: string } | null }>, ratings: Array<{ id: string, year: number, predicate: Predicate, result: ExpectationRating | null, behaviour: ExpectationRating | null, raterName: string | null, source: Source }>, feedbacks: Array<{ id: string, year: number, value: string, raterCount: number, source: Source }>, assessments: Array<{ id: string, kind: AssessmentKind, method: string, value: string, computedValue: string | null, assessedOn: string, validUntil: string | null, organizer: string | null, source: Source }>, placements: Array<{ id: string, status: PlacementStatus, box: number | null, performance: string | null, potential: string | null, talentScore: string | null, run: { id: string, asOf: string, policy: { code: string, version: number } }, missing: Array<{ name: string, suppliedBy: string }> }> } | null };

export type EmployeeFileFragment = { id: string, nip: string, name: string, fullName: string, kind: EmploymentKind, standing: Standing, hiredOn: string | null, email: string | null, workEmail: string | null, phone: string | null, version: number, positionSince: string | null, gradeSince: string | null, educationLevel: EducationLevel | null, educationName: string | null, photo: { url: string } | null, unit: { id: string, name: string, ancestors: Array<{ id: string, name: string }> } | null, position: { id: string, title: string, kind: PositionKind, level: PositionLevel, echelon: string | null } | null, grade: { code: string, title: string | null } | null, superior: { id: string, fullName: string, position: { title: string } | null } | null, appointments: Array<{ id: string, kind: AppointmentKind, title: string, unitName: string, agencyName: string, level: PositionLevel, validFrom: string, validUntil: string | null, decreeNumber: string | null, decreeOn: string | null, gapDays: number | null, source: Source, scan: { url: string, name: string } | null }>, rankGrants: Array<{ id: string, validFrom: string, decreeNumber: string | null, decreeOn: string | null, serviceYears: number | null, serviceMonths: number | null, source: Source, grade: { code: string, title: string | null }, scan: { url: string, name: string } | null }>, educations: Array<{ id: string, level: EducationLevel, name: string, field: string | null, institution: string | null, graduatedYear: number | null, source: Source }>, trainings: Array<{ id: string, name: string, form: string | null, hours: number, endedOn: string, provider: string | null, certificateNumber: string | null, verified: boolean, source: Source }>, awards: Array<{ id: string, name: string, level: AwardLevel, awardedOn: string, decreeNumber: string | null, source: Source, scan: { url: string, name: string } | null }>, sanctions: Array<{ id: string, level: SanctionLevel, name: string, startsOn: string, endsOn: string | null, activeUntil: string | null, decreeNumber: string | null, source: Source, scan: { url: string, name: string } | null }> | null, teamAssignments: Array<{ id: string, name: string, role: TeamRole, validFrom: string, validUntil: string | null, decreeNumber: string | null, source: Source, scan: { url: string, name: string } | null }>, ratings: Array<{ id: string, year: number, predicate: Predicate, result: ExpectationRating | null, behaviour: ExpectationRating | null, raterName: string | null, source: Source }>, feedbacks: Array<{ id: string, year: number, value: string, raterCount: number, source: Source }>, assessments: Array<{ id: string, kind: AssessmentKind, method: string, value: string, computedValue: string | null, assessedOn: string, validUntil: string | null, organizer: string | null, source: Source }>, placements: Array<{ id: string, status: PlacementStatus, box: number | null, performance: string | null, potential: string | null, talentScore: string | null, run: { id: string, asOf: string, policy: { code: string, version: number } }, missing: Array<{ name: string, suppliedBy: string }> }> };

export type SearchEmployeesQueryVariables = Exact<{
  search: string;
}>;


export type SearchEmployeesQuery = { employees: { nodes: Array<{ id: string, fullName: string, nip: string, position: { title: string } | null, unit: { name: string } | null }>, pageInfo: { hasNextPage: boolean } } };

export type EmployeeByNipQueryVariables = Exact<{
  nip: string;
}>;


export type EmployeeByNipQuery = { employee: { id: string } | null };

export type RecentRunsQueryVariables = Exact<{ [key: string]: never; }>;


export type RecentRunsQuery = { mappingRuns: { nodes: Array<{ id: string, asOf: string, status: RunStatus, done: number, total: number, publishedAt: string | null, viewerCanPublish: boolean, policy: { code: string, version: number } }> } };

export type RunBoxesQueryVariables = Exact<{
  id: string;
}>;


export type RunBoxesQuery = { mappingRun: { id: string, populationCount: number | null, cells: Array<{ box: number, count: number, share: string }> } | null };

export type RunTrayQueryVariables = Exact<{
  id: string;
}>;


export type RunTrayQuery = { mappingRun: { id: string, tray: Array<{ status: PlacementStatus, count: number }> } | null };

export type RecentImportsQueryVariables = Exact<{ [key: string]: never; }>;


export type RecentImportsQuery = { importBatches: { nodes: Array<{ id: string, fileName: string, status: ImportStatus, done: number, total: number, createdAt: string, created: number, changed: number, faulty: number }> } };

export type OwnResultQueryVariables = Exact<{
  id: string;
}>;


export type OwnResultQuery = { employee: { id: string, fullName: string, nip: string, position: { title: string } | null, unit: { name: string } | null, placements: Array<{ id: string, box: number | null, status: PlacementStatus, run: { asOf: string } }> } | null };

export type BatchLineFragment = { id: string, kind: ImportKind, fileName: string, size: number, status: ImportStatus, done: number, total: number, created: number, changed: number, unchanged: number, faulty: number, createdAt: string, createdByName: string, loadedAt: string | null };

export type ImportPageQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  count: boolean;
}>;


export type ImportPageQuery = { importBatches: { totalCount?: number, nodes: Array<{ id: string, kind: ImportKind, fileName: string, size: number, status: ImportStatus, done: number, total: number, created: number, changed: number, unchanged: number, faulty: number, createdAt: string, createdByName: string, loadedAt: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ImportQueryVariables = Exact<{
  id: string;
}>;


export type ImportQuery = { importBatch: { fileId: string, sheet: string | null, encoding: string | null, separator: string | null, error: string | null, viewerCanLoad: boolean, id: string, kind: ImportKind, fileName: string, size: number, status: ImportStatus, done: number, total: number, created: number, changed: number, unchanged: number, faulty: number, createdAt: string, createdByName: string, loadedAt: string | null, sheets: Array<{ name: string, rows: number }>, columns: Array<{ heading: string, field: string | null, fieldName: string | null, sample: string | null, required: boolean }> } | null };

export type ImportProgressQueryVariables = Exact<{
  id: string;
}>;


export type ImportProgressQuery = { importBatch: { id: string, status: ImportStatus, done: number, total: number } | null };

export type ImportFieldsQueryVariables = Exact<{
  kind: ImportKind;
}>;


export type ImportFieldsQuery = { importFields: Array<{ name: string, label: string, required: boolean }> };

export type CheckedRowFragment = { id: string, number: number, key: string | null, name: string | null, outcome: ImportOutcome, changes: Array<{ field: string, before: string | null, after: string | null }>, problems: Array<{ column: string, value: string | null, message: string }>, warnings: Array<{ column: string, value: string | null, message: string }> };

export type ImportRowsQueryVariables = Exact<{
  first: number;
  id: string;
  after?: string | null | undefined;
  filter?: ImportRowFilter | null | undefined;
  count: boolean;
}>;


export type ImportRowsQuery = { importBatch: { id: string, rows: { totalCount?: number, nodes: Array<{ id: string, number: number, key: string | null, name: string | null, outcome: ImportOutcome, changes: Array<{ field: string, before: string | null, after: string | null }>, problems: Array<{ column: string, value: string | null, message: string }>, warnings: Array<{ column: string, value: string | null, message: string }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type CheckImportMutationVariables = Exact<{
  input: CheckImportInput;
}>;


export type CheckImportMutation = { checkImport:
    | { __typename: 'CheckImportPayload', batch: { id: string } }
    | { __typename: 'FileRefused', message: string }
    | { __typename: 'InvalidInput', message: string, fields: Array<{ path: string, message: string }> }
    | { __typename: 'NotFound', message: string }
   };

export type LoadImportMutationVariables = Exact<{
  input: LoadImportInput;
}>;


export type LoadImportMutation = { loadImport:
    | { __typename: 'ImportNotLoadable', message: string }
    | { __typename: 'LoadImportPayload' }
    | { __typename: 'NotFound', message: string }
   };

export type DiscardImportMutationVariables = Exact<{
  input: DiscardImportInput;
}>;


export type DiscardImportMutation = { discardImport:
    | { __typename: 'DiscardImportPayload' }
    | { __typename: 'ImportNotLoadable', message: string }
    | { __typename: 'NotFound', message: string }
   };

export type MapRunsQueryVariables = Exact<{ [key: string]: never; }>;


export type MapRunsQuery = { mappingRuns: { nodes: Array<{ id: string, asOf: string, status: RunStatus, publishedAt: string | null, policy: { code: string, version: number } }> } };

export type MapCountsQueryVariables = Exact<{
  id: string;
  filter?: PlacementFilter | null | undefined;
}>;


export type MapCountsQuery = { mappingRun: { id: string, asOf: string, status: RunStatus, finishedAt: string | null, publishedAt: string | null, decreeNumber: string | null, policy: { id: string, code: string, version: number, name: string, legalReference: string, effectiveFrom: string, effectiveUntil: string | null, doubtCount: number, axes: Array<{ code: AxisCode, name: string, cuts: Array<{ level: string, name: string, from: string }> }> }, cells: Array<{ box: number, count: number, share: string }>, tray: Array<{ status: PlacementStatus, count: number }> } | null };

export type MapBodiesQueryVariables = Exact<{
  id: string;
  filter?: PlacementFilter | null | undefined;
}>;


export type MapBodiesQuery = { mappingRun: { id: string, cells: Array<{ box: number, density: Array<number>, points: Array<{ placementId: string, name: string, performance: string, potential: string }>, top: Array<{ id: string, name: string, talentScore: string | null }> }> } | null };

export type MapCardsQueryVariables = Exact<{
  id: string;
  filter: PlacementFilter;
}>;


export type MapCardsQuery = { mappingRun: { id: string, placements: { nodes: Array<{ id: string, name: string, positionTitle: string | null, flags: Array<PlacementFlag>, grade: { code: string } | null, unit: { name: string } | null }> } } | null };

export type NineBoxesQueryVariables = Exact<{ [key: string]: never; }>;


export type NineBoxesQuery = { boxes: Array<{ number: number, name: string, performanceLevel: PerformanceLevel, potentialLevel: PotentialLevel, actions: Array<string>, legalReference: string }> };

export type JobFamiliesQueryVariables = Exact<{ [key: string]: never; }>;


export type JobFamiliesQuery = { jobFamilies: Array<{ name: string }> };

export type PlacementLineFragment = { id: string, name: string, status: PlacementStatus, box: number | null, performance: string | null, potential: string | null, talentScore: string | null, flags: Array<PlacementFlag>, positionTitle: string | null, positionLevel: PositionLevel | null, grade: { code: string } | null, unit: { name: string } | null, missing: Array<{ name: string, outdated: boolean, suppliedBy: string }> };

export type PlacementPageQueryVariables = Exact<{
  first: number;
  run: string;
  after?: string | null | undefined;
  filter?: PlacementFilter | null | undefined;
  orderBy?: PlacementOrder | null | undefined;
  count: boolean;
}>;


export type PlacementPageQuery = { mappingRun: { id: string, placements: { totalCount?: number, nodes: Array<{ id: string, name: string, status: PlacementStatus, box: number | null, performance: string | null, potential: string | null, talentScore: string | null, flags: Array<PlacementFlag>, positionTitle: string | null, positionLevel: PositionLevel | null, grade: { code: string } | null, unit: { name: string } | null, missing: Array<{ name: string, outdated: boolean, suppliedBy: string }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type MappedPersonQueryVariables = Exact<{
  id: string;
}>;


export type MappedPersonQuery = { placement: { id: string, name: string, status: PlacementStatus, box: number | null, performance: string | null, performanceLevel: PerformanceLevel | null, performanceToNext: string | null, potential: string | null, potentialLevel: PotentialLevel | null, potentialToNext: string | null, talentScore: string | null, flags: Array<PlacementFlag>, positionTitle: string | null, positionLevel: PositionLevel | null, grade: { code: string, title: string | null } | null, unit: { name: string } | null, missing: Array<{ indicator: string, name: string, outdated: boolean, suppliedBy: string }>, run: { id: string, asOf: string, policy: { id: string, code: string, version: number, axes: Array<{ code: AxisCode, name: string, talentWeight: string, cuts: Array<{ level: string, name: string, from: string }> }> } }, employee: { id: string, fullName: string, nip: string, photo: { url: string } | null, placements: Array<{ id: string, box: number | null, status: PlacementStatus, run: { id: string, asOf: string, policy: { code: string, version: number } } }> } | null } | null };

export type WhyIndicatorFragment = { code: string, name: string, weight: string, rawLabel: string | null, points: string | null, contribution: string | null, missing: boolean, outdated: boolean, clamped: boolean, sourceText: string | null, sourceOn: string | null, rule: string, legalReference: string, doubt: string | null, parts: Array<{ code: string, name: string, rawLabel: string, points: string }> };

export type WhyThisBoxQueryVariables = Exact<{
  id: string;
}>;


export type WhyThisBoxQuery = { placement: { id: string, explanation: Array<{ code: AxisCode, name: string, score: string | null, levelName: string | null, toNext: string | null, components: Array<{ code: string, name: string, weight: string, contribution: string | null, indicators: Array<{ code: string, name: string, weight: string, rawLabel: string | null, points: string | null, contribution: string | null, missing: boolean, outdated: boolean, clamped: boolean, sourceText: string | null, sourceOn: string | null, rule: string, legalReference: string, doubt: string | null, parts: Array<{ code: string, name: string, rawLabel: string, points: string }> }> }> }> } | null };

export type PolicyLineFragment = { id: string, code: string, version: number, name: string, status: PolicyStatus, legalReference: string, effectiveFrom: string, effectiveUntil: string | null, doubtCount: number };

export type PoliciesQueryVariables = Exact<{ [key: string]: never; }>;


export type PoliciesQuery = { policies: { nodes: Array<{ id: string, code: string, version: number, name: string, status: PolicyStatus, legalReference: string, effectiveFrom: string, effectiveUntil: string | null, doubtCount: number }> } };

export type WholePolicyQueryVariables = Exact<{
  id: string;
}>;


export type WholePolicyQuery = { policy: { digest: string, id: string, code: string, version: number, name: string, status: PolicyStatus, legalReference: string, effectiveFrom: string, effectiveUntil: string | null, doubtCount: number, axes: Array<{ code: AxisCode, name: string, talentWeight: string, cuts: Array<{ level: string, name: string, from: string }>, components: Array<{ code: string, name: string, weight: string, indicators: Array<{ code: string, name: string, weight: string, rule: string, legalReference: string, doubt: string | null, validity: string | null, missing: MissingRule, scale: Array<{ label: string, points: string }> }> }> }> } | null };

export type ActivatePolicyMutationVariables = Exact<{
  input: ActivatePolicyInput;
}>;


export type ActivatePolicyMutation = { activatePolicy:
    | { __typename: 'ActivatePolicyPayload' }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'PolicyRefused', message: string }
   };

export type RunLineFragment = { id: string, asOf: string, status: RunStatus, done: number, total: number, populationCount: number | null, requestedAt: string, requestedByName: string, finishedAt: string | null, publishedAt: string | null, policy: { id: string, code: string, version: number } };

export type RunPageQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  count: boolean;
}>;


export type RunPageQuery = { mappingRuns: { totalCount?: number, nodes: Array<{ id: string, asOf: string, status: RunStatus, done: number, total: number, populationCount: number | null, requestedAt: string, requestedByName: string, finishedAt: string | null, publishedAt: string | null, policy: { id: string, code: string, version: number } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type RunQueryVariables = Exact<{
  id: string;
}>;


export type RunQuery = { mappingRun: { startedAt: string | null, error: string | null, inputDigest: string | null, resultDigest: string | null, publishedByName: string | null, decreeNumber: string | null, viewerCanCancel: boolean, viewerCanPublish: boolean, id: string, asOf: string, status: RunStatus, done: number, total: number, populationCount: number | null, requestedAt: string, requestedByName: string, finishedAt: string | null, publishedAt: string | null, policy: { name: string, id: string, code: string, version: number }, cells: Array<{ box: number, count: number, share: string }>, tray: Array<{ status: PlacementStatus, count: number }> } | null };

export type RunProgressQueryVariables = Exact<{
  id: string;
}>;


export type RunProgressQuery = { mappingRun: { id: string, status: RunStatus, done: number, total: number } | null };

export type StartRunMutationVariables = Exact<{
  input: StartMappingRunInput;
}>;


export type StartRunMutation = { startMappingRun:
    | { __typename: 'InvalidInput', message: string, fields: Array<{ path: string, message: string }> }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'RunInProgress', message: string }
    | { __typename: 'StartMappingRunPayload', run: { id: string } }
   };

export type CancelRunMutationVariables = Exact<{
  input: CancelMappingRunInput;
}>;


export type CancelRunMutation = { cancelMappingRun:
    | { __typename: 'CancelMappingRunPayload' }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'RunNotCancellable', message: string }
   };

export type PublishRunMutationVariables = Exact<{
  input: PublishMappingRunInput;
}>;


export type PublishRunMutation = { publishMappingRun:
    | { __typename: 'InvalidInput', message: string, fields: Array<{ path: string, message: string }> }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'PublishMappingRunPayload' }
    | { __typename: 'RunNotPublishable', message: string }
   };

export type UnitBranchFragment = { id: string, name: string, kind: UnitKind, children: { nodes: Array<{ id: string }> } };

export type UnitBranchesQueryVariables = Exact<{
  filter: UnitFilter;
  after?: string | null | undefined;
}>;


export type UnitBranchesQuery = { units: { nodes: Array<{ id: string, name: string, kind: UnitKind, children: { nodes: Array<{ id: string }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type UnitBranchOfQueryVariables = Exact<{
  id: string;
}>;


export type UnitBranchOfQuery = { unit: { id: string, name: string, kind: UnitKind, children: { nodes: Array<{ id: string }> } } | null };

export type UnitSearchQueryVariables = Exact<{
  search: string;
}>;


export type UnitSearchQuery = { units: { nodes: Array<{ id: string, name: string, ancestors: Array<{ id: string, name: string }> }> } };

export type UnitNameQueryVariables = Exact<{
  id: string;
}>;


export type UnitNameQuery = { unit: { id: string, name: string } | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const SignedInFragmentDoc = new TypedDocumentString(`
    fragment SignedIn on Viewer {
  name
  username
  role
  language
  permissions
  agency {
    code
    name
  }
  unit {
    id
    name
  }
  employee {
    id
  }
}
    `, {"fragmentName":"SignedIn"}) as unknown as TypedDocumentString<SignedInFragment, unknown>;
export const EmployeeLineFragmentDoc = new TypedDocumentString(`
    fragment EmployeeLine on Employee {
  id
  nip
  name
  fullName
  photo {
    url(size: SMALL)
  }
  kind
  standing
  hiredOn
  workEmail
  educationLevel
  grade {
    code
    title
  }
  position {
    id
    title
    level
  }
  unit {
    id
    name
  }
}
    `, {"fragmentName":"EmployeeLine"}) as unknown as TypedDocumentString<EmployeeLineFragment, unknown>;
export const EmployeeFileFragmentDoc = new TypedDocumentString(`
    fragment EmployeeFile on Employee {
  id
  nip
  name
  fullName
  kind
  standing
  hiredOn
  email
  workEmail
  phone
  version
  photo {
    url(size: MEDIUM)
  }
  unit {
    id
    name
    ancestors {
      id
      name
    }
  }
  position {
    id
    title
    kind
    level
    echelon
  }
  positionSince
  grade {
    code
    title
  }
  gradeSince
  educationLevel
  educationName
  superior {
    id
    fullName
    position {
      title
    }
  }
  appointments {
    id
    kind
    title
    unitName
    agencyName
    level
    validFrom
    validUntil
    decreeNumber
    decreeOn
    gapDays
    scan {
      url
      name
    }
    source
  }
  rankGrants {
    id
    grade {
      code
      title
    }
    validFrom
    decreeNumber
    decreeOn
    serviceYears
    serviceMonths
    scan {
      url
      name
    }
    source
  }
  educations {
    id
    level
    name
    field
    institution
    graduatedYear
    source
  }
  trainings {
    id
    name
    form
    hours
    endedOn
    provider
    certificateNumber
    verified
    source
  }
  awards {
    id
    name
    level
    awardedOn
    decreeNumber
    scan {
      url
      name
    }
    source
  }
  sanctions {
    id
    level
    name
    startsOn
    endsOn
    activeUntil
    decreeNumber
    scan {
      url
      name
    }
    source
  }
  teamAssignments {
    id
    name
    role
    validFrom
    validUntil
    decreeNumber
    scan {
      url
      name
    }
    source
  }
  ratings {
    id
    year
    predicate
    result
    behaviour
    raterName
    source
  }
  feedbacks {
    id
    year
    value
    raterCount
    source
  }
  assessments {
    id
    kind
    method
    value
    computedValue
    assessedOn
    validUntil
    organizer
    source
  }
  placements {
    id
    status
    box
    performance
    potential
    talentScore
    run {
      id
      asOf
      policy {
        code
        version
      }
    }
    missing {
      name
      suppliedBy
    }
  }
}
    `, {"fragmentName":"EmployeeFile"}) as unknown as TypedDocumentString<EmployeeFileFragment, unknown>;
export const BatchLineFragmentDoc = new TypedDocumentString(`
    fragment BatchLine on ImportBatch {
  id
  kind
  fileName
  size
  status
  done
  total
  created
  changed
  unchanged
  faulty
  createdAt
  createdByName
  loadedAt
}
    `, {"fragmentName":"BatchLine"}) as unknown as TypedDocumentString<BatchLineFragment, unknown>;
export const CheckedRowFragmentDoc = new TypedDocumentString(`
    fragment CheckedRow on ImportRow {
  id
  number
  key
  name
  outcome
  changes {
    field
    before
    after
  }
  problems {
    column
    value
    message
  }
  warnings {
    column
    value
    message
  }
}
    `, {"fragmentName":"CheckedRow"}) as unknown as TypedDocumentString<CheckedRowFragment, unknown>;
export const PlacementLineFragmentDoc = new TypedDocumentString(`
    fragment PlacementLine on Placement {
  id
  name
  status
  box
  performance
  potential
  talentScore
  flags
  positionTitle
  positionLevel
  grade {
    code
  }
  unit {
    name
  }
  missing {
    name
    outdated
    suppliedBy
  }
}
    `, {"fragmentName":"PlacementLine"}) as unknown as TypedDocumentString<PlacementLineFragment, unknown>;
export const WhyIndicatorFragmentDoc = new TypedDocumentString(`
    fragment WhyIndicator on IndicatorExplanation {
  code
  name
  weight
  rawLabel
  points
  contribution
  missing
  outdated
  clamped
  sourceText
  sourceOn
  parts {
    code
    name
    rawLabel
    points
  }
  rule
  legalReference
  doubt
}
    `, {"fragmentName":"WhyIndicator"}) as unknown as TypedDocumentString<WhyIndicatorFragment, unknown>;
export const PolicyLineFragmentDoc = new TypedDocumentString(`
    fragment PolicyLine on Policy {
  id
  code
  version
  name
  status
  legalReference
  effectiveFrom
  effectiveUntil
  doubtCount
}
    `, {"fragmentName":"PolicyLine"}) as unknown as TypedDocumentString<PolicyLineFragment, unknown>;
export const RunLineFragmentDoc = new TypedDocumentString(`
    fragment RunLine on MappingRun {
  id
  asOf
  status
  done
  total
  populationCount
  requestedAt
  requestedByName
  finishedAt
  publishedAt
  policy {
    id
    code
    version
  }
}
    `, {"fragmentName":"RunLine"}) as unknown as TypedDocumentString<RunLineFragment, unknown>;
export const UnitBranchFragmentDoc = new TypedDocumentString(`
    fragment UnitBranch on Unit {
  id
  name
  kind
  children(first: 1) {
    nodes {
      id
    }
  }
}
    `, {"fragmentName":"UnitBranch"}) as unknown as TypedDocumentString<UnitBranchFragment, unknown>;
export const CurrentViewerDocument = new TypedDocumentString(`
    query CurrentViewer {
  viewer {
    ...SignedIn
  }
}
    fragment SignedIn on Viewer {
  name
  username
  role
  language
  permissions
  agency {
    code
    name
  }
  unit {
    id
    name
  }
  employee {
    id
  }
}`, {"hash":"sha256:c7a190ad88135ebb2e83703d61bcae3a89e42fae3f655ae54bead8214374f3bf"}) as unknown as TypedDocumentString<CurrentViewerQuery, CurrentViewerQueryVariables>;
export const SignInDocument = new TypedDocumentString(`
    mutation SignIn($input: SignInInput!) {
  signIn(input: $input) {
    __typename
    ... on SignInPayload {
      viewer {
        ...SignedIn
      }
    }
    ... on SignInRefused {
      message
      attemptsLeft
      waitSeconds
    }
  }
}
    fragment SignedIn on Viewer {
  name
  username
  role
  language
  permissions
  agency {
    code
    name
  }
  unit {
    id
    name
  }
  employee {
    id
  }
}`, {"hash":"sha256:4de273fe8b37a4114c6f8870c58b005801194e1d0d1fde7d457934cf682504c9"}) as unknown as TypedDocumentString<SignInMutation, SignInMutationVariables>;
export const SignOutDocument = new TypedDocumentString(`
    mutation SignOut {
  signOut {
    ok
  }
}
    `, {"hash":"sha256:62a51b6513587f841a236f36b98a35efa590da73af9f7001a499a02d300a7d65"}) as unknown as TypedDocumentString<SignOutMutation, SignOutMutationVariables>;
export const SetLanguageDocument = new TypedDocumentString(`
    mutation SetLanguage($input: SetLanguageInput!) {
  setLanguage(input: $input) {
    __typename
    ... on SetLanguagePayload {
      viewer {
        language
      }
    }
  }
}
    `, {"hash":"sha256:b7df77d001db8724f0ae2254d36346bb435e5b0191ba04749a7037fc0b2d0d93"}) as unknown as TypedDocumentString<SetLanguageMutation, SetLanguageMutationVariables>;
export const AttachFileDocument = new TypedDocumentString(`
    mutation AttachFile($input: AttachFileInput!) {
  attachFile(input: $input) {
    __typename
    ... on Problem {
      message
    }
    ... on InvalidInput {
      fields {
        message
      }
    }
  }
}
    `, {"hash":"sha256:6788a543e85c8869c058c4928d8a35192372dfc30c80fa1ed780c03d1c40b017"}) as unknown as TypedDocumentString<AttachFileMutation, AttachFileMutationVariables>;
export const DetachFileDocument = new TypedDocumentString(`
    mutation DetachFile($input: DetachFileInput!) {
  detachFile(input: $input) {
    __typename
    ... on Problem {
      message
    }
    ... on InvalidInput {
      fields {
        message
      }
    }
  }
}
    `, {"hash":"sha256:bf76fcb0386291d1934cd3dd8d4142f43bd090f70b86fe926eec891cc02d66cc"}) as unknown as TypedDocumentString<DetachFileMutation, DetachFileMutationVariables>;
export const JobMatchDocument = new TypedDocumentString(`
    query JobMatch($employee: ID!) {
  jobMatch(employee: $employee) {
    official
    capped
    weighted
    selection
    mapping
    unmet
    notAssessed
    items {
      competencyId
      name
      required
      level
      gap
      score
      weight
      contribution
      assessedOn
      validUntil
    }
  }
}
    `, {"hash":"sha256:a4d88cec300cde9a01ab41e9f9697e904e07259cc269093ae6d249842d6a408f"}) as unknown as TypedDocumentString<JobMatchQuery, JobMatchQueryVariables>;
export const EmployeePageDocument = new TypedDocumentString(`
    query EmployeePage($first: Int!, $after: String, $filter: EmployeeFilter, $orderBy: EmployeeOrder, $count: Boolean!) {
  employees(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
    nodes {
      ...EmployeeLine
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount @include(if: $count)
  }
}
    fragment EmployeeLine on Employee {
  id
  nip
  name
  fullName
  photo {
    url(size: SMALL)
  }
  kind
  standing
  hiredOn
  workEmail
  educationLevel
  grade {
    code
    title
  }
  position {
    id
    title
    level
  }
  unit {
    id
    name
  }
}`, {"hash":"sha256:6c772fdd12a851df37657cf0d462db9dcebb1372c143a0c44434ef51188e97dd"}) as unknown as TypedDocumentString<EmployeePageQuery, EmployeePageQueryVariables>;
export const EmployeeCountDocument = new TypedDocumentString(`
    query EmployeeCount($filter: EmployeeFilter) {
  employees(first: 1, filter: $filter) {
    totalCount
  }
}
    `, {"hash":"sha256:851e79741ccc9b9a1afd72575dd99d444e64760d81a6aaf6128582942aae87c5"}) as unknown as TypedDocumentString<EmployeeCountQuery, EmployeeCountQueryVariables>;
export const GradesDocument = new TypedDocumentString(`
    query Grades {
  grades {
    code
    title
  }
}
    `, {"hash":"sha256:08725ba8294eee936646562ca196d809f5a220a01d11d22a39e1c8f56a28660b"}) as unknown as TypedDocumentString<GradesQuery, GradesQueryVariables>;
export const EmployeeFileDocument = new TypedDocumentString(`
    query EmployeeFile($id: ID!, $asOf: Date) {
  employee(id: $id, asOf: $asOf) {
    ...EmployeeFile
  }
}
    fragment EmployeeFile on Employee {
  id
  nip
  name
  fullName
  kind
  standing
  hiredOn
  email
  workEmail
  phone
  version
  photo {
    url(size: MEDIUM)
  }
  unit {
    id
    name
    ancestors {
      id
      name
    }
  }
  position {
    id
    title
    kind
    level
    echelon
  }
  positionSince
  grade {
    code
    title
  }
  gradeSince
  educationLevel
  educationName
  superior {
    id
    fullName
    position {
      title
    }
  }
  appointments {
    id
    kind
    title
    unitName
    agencyName
    level
    validFrom
    validUntil
    decreeNumber
    decreeOn
    gapDays
    scan {
      url
      name
    }
    source
  }
  rankGrants {
    id
    grade {
      code
      title
    }
    validFrom
    decreeNumber
    decreeOn
    serviceYears
    serviceMonths
    scan {
      url
      name
    }
    source
  }
  educations {
    id
    level
    name
    field
    institution
    graduatedYear
    source
  }
  trainings {
    id
    name
    form
    hours
    endedOn
    provider
    certificateNumber
    verified
    source
  }
  awards {
    id
    name
    level
    awardedOn
    decreeNumber
    scan {
      url
      name
    }
    source
  }
  sanctions {
    id
    level
    name
    startsOn
    endsOn
    activeUntil
    decreeNumber
    scan {
      url
      name
    }
    source
  }
  teamAssignments {
    id
    name
    role
    validFrom
    validUntil
    decreeNumber
    scan {
      url
      name
    }
    source
  }
  ratings {
    id
    year
    predicate
    result
    behaviour
    raterName
    source
  }
  feedbacks {
    id
    year
    value
    raterCount
    source
  }
  assessments {
    id
    kind
    method
    value
    computedValue
    assessedOn
    validUntil
    organizer
    source
  }
  placements {
    id
    status
    box
    performance
    potential
    talentScore
    run {
      id
      asOf
      policy {
        code
        version
      }
    }
    missing {
      name
      suppliedBy
    }
  }
}`, {"hash":"sha256:4d13039fcbc788b34048b1e2fa684450668b38842a3190ca87f135078b24f71f"}) as unknown as TypedDocumentString<EmployeeFileQuery, EmployeeFileQueryVariables>;
export const SearchEmployeesDocument = new TypedDocumentString(`
    query SearchEmployees($search: String!) {
  employees(first: 8, filter: {search: $search}) {
    nodes {
      id
      fullName
      nip
      position {
        title
      }
      unit {
        name
      }
    }
    pageInfo {
      hasNextPage
    }
  }
}
    `, {"hash":"sha256:19279f489adbad473e1b07b32b90b951117518cc68d19ea937c74664469d004e"}) as unknown as TypedDocumentString<SearchEmployeesQuery, SearchEmployeesQueryVariables>;
export const EmployeeByNipDocument = new TypedDocumentString(`
    query EmployeeByNip($nip: String!) {
  employee(nip: $nip) {
    id
  }
}
    `, {"hash":"sha256:e7fe6625790a21f04998645864cae7195646afc83ebdaa7278b0619bbbf1fb4b"}) as unknown as TypedDocumentString<EmployeeByNipQuery, EmployeeByNipQueryVariables>;
export const RecentRunsDocument = new TypedDocumentString(`
    query RecentRuns {
  mappingRuns(first: 10) {
    nodes {
      id
      asOf
      status
      done
      total
      publishedAt
      viewerCanPublish
      policy {
        code
        version
      }
    }
  }
}
    `, {"hash":"sha256:7a15fc46211a690abbfdce348797af00bd41e96b744f10befffa53e3f4ddc6a3"}) as unknown as TypedDocumentString<RecentRunsQuery, RecentRunsQueryVariables>;
export const RunBoxesDocument = new TypedDocumentString(`
    query RunBoxes($id: ID!) {
  mappingRun(id: $id) {
    id
    populationCount
    cells {
      box
      count
      share
    }
  }
}
    `, {"hash":"sha256:6e6975c606e7bcc87254ecff448401572966d3269d70b77eccbc7e334c12c905"}) as unknown as TypedDocumentString<RunBoxesQuery, RunBoxesQueryVariables>;
export const RunTrayDocument = new TypedDocumentString(`
    query RunTray($id: ID!) {
  mappingRun(id: $id) {
    id
    tray {
      status
      count
    }
  }
}
    `, {"hash":"sha256:6b711b8009a4b770f4fd76ea55ff6b42ef7356b0751ea420f66eafd34ffbb613"}) as unknown as TypedDocumentString<RunTrayQuery, RunTrayQueryVariables>;
export const RecentImportsDocument = new TypedDocumentString(`
    query RecentImports {
  importBatches(first: 20) {
    nodes {
      id
      fileName
      status
      done
      total
      createdAt
      created
      changed
      faulty
    }
  }
}
    `, {"hash":"sha256:b80686b2a9f09fb3d78121a4a527f032afe55312d5cbdd6838b4dd7f24385568"}) as unknown as TypedDocumentString<RecentImportsQuery, RecentImportsQueryVariables>;
export const OwnResultDocument = new TypedDocumentString(`
    query OwnResult($id: ID!) {
  employee(id: $id) {
    id
    fullName
    nip
    position {
      title
    }
    unit {
      name
    }
    placements {
      id
      box
      status
      run {
        asOf
      }
    }
  }
}
    `, {"hash":"sha256:eed342b701b004f1d8ae912937c742699717ef77fecc4c8d9b746eb65a47eac5"}) as unknown as TypedDocumentString<OwnResultQuery, OwnResultQueryVariables>;
export const ImportPageDocument = new TypedDocumentString(`
    query ImportPage($first: Int!, $after: String, $count: Boolean!) {
  importBatches(first: $first, after: $after) {
    totalCount @include(if: $count)
    nodes {
      ...BatchLine
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment BatchLine on ImportBatch {
  id
  kind
  fileName
  size
  status
  done
  total
  created
  changed
  unchanged
  faulty
  createdAt
  createdByName
  loadedAt
}`, {"hash":"sha256:aa0af75c9170d6770056c6b25318ba171f435949e7dca19309b2d7c7444525f0"}) as unknown as TypedDocumentString<ImportPageQuery, ImportPageQueryVariables>;
export const ImportDocument = new TypedDocumentString(`
    query Import($id: ID!) {
  importBatch(id: $id) {
    ...BatchLine
    fileId
    sheet
    sheets {
      name
      rows
    }
    encoding
    separator
    error
    viewerCanLoad
    columns {
      heading
      field
      fieldName
      sample
      required
    }
  }
}
    fragment BatchLine on ImportBatch {
  id
  kind
  fileName
  size
  status
  done
  total
  created
  changed
  unchanged
  faulty
  createdAt
  createdByName
  loadedAt
}`, {"hash":"sha256:55aeb579112223541e7c1fd8546e6f0ae184a9aaccfe5eca5ee99a8eda2f3246"}) as unknown as TypedDocumentString<ImportQuery, ImportQueryVariables>;
export const ImportProgressDocument = new TypedDocumentString(`
    query ImportProgress($id: ID!) {
  importBatch(id: $id) {
    id
    status
    done
    total
  }
}
    `, {"hash":"sha256:e8538a3ad8780f656527c124c5b0539f4bcc042f2e6910b60eead769e5f98c5b"}) as unknown as TypedDocumentString<ImportProgressQuery, ImportProgressQueryVariables>;
export const ImportFieldsDocument = new TypedDocumentString(`
    query ImportFields($kind: ImportKind!) {
  importFields(kind: $kind) {
    name
    label
    required
  }
}
    `, {"hash":"sha256:870702c2037a128e60f3ae5fbbd5a6d8c25b20f24d382cb394abd85cf952786f"}) as unknown as TypedDocumentString<ImportFieldsQuery, ImportFieldsQueryVariables>;
export const ImportRowsDocument = new TypedDocumentString(`
    query ImportRows($first: Int!, $id: ID!, $after: String, $filter: ImportRowFilter, $count: Boolean!) {
  importBatch(id: $id) {
    id
    rows(first: $first, after: $after, filter: $filter) {
      totalCount(exact: true) @include(if: $count)
      nodes {
        ...CheckedRow
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment CheckedRow on ImportRow {
  id
  number
  key
  name
  outcome
  changes {
    field
    before
    after
  }
  problems {
    column
    value
    message
  }
  warnings {
    column
    value
    message
  }
}`, {"hash":"sha256:ae49c499151c46e62376867008a27526b9f68ca0d5ef00f8802d9f80e0d20f7f"}) as unknown as TypedDocumentString<ImportRowsQuery, ImportRowsQueryVariables>;
export const CheckImportDocument = new TypedDocumentString(`
    mutation CheckImport($input: CheckImportInput!) {
  checkImport(input: $input) {
    __typename
    ... on CheckImportPayload {
      batch {
        id
      }
    }
    ... on Problem {
      message
    }
    ... on InvalidInput {
      fields {
        path
        message
      }
    }
  }
}
    `, {"hash":"sha256:5ffcd70530af55c29d6c57fdab493247648879fbf4c30f9eaeb3bd29cdf89609"}) as unknown as TypedDocumentString<CheckImportMutation, CheckImportMutationVariables>;
export const LoadImportDocument = new TypedDocumentString(`
    mutation LoadImport($input: LoadImportInput!) {
  loadImport(input: $input) {
    __typename
    ... on Problem {
      message
    }
  }
}
    `, {"hash":"sha256:b887b2e265525bb9dc3f2d449e93251ac0684939144600620bfe65c89abb14c2"}) as unknown as TypedDocumentString<LoadImportMutation, LoadImportMutationVariables>;
export const DiscardImportDocument = new TypedDocumentString(`
    mutation DiscardImport($input: DiscardImportInput!) {
  discardImport(input: $input) {
    __typename
    ... on Problem {
      message
    }
  }
}
    `, {"hash":"sha256:899ee6f90d5d9a204891e8771e247cdbb5a36392622620c467cb3a2539221170"}) as unknown as TypedDocumentString<DiscardImportMutation, DiscardImportMutationVariables>;
export const MapRunsDocument = new TypedDocumentString(`
    query MapRuns {
  mappingRuns(first: 50) {
    nodes {
      id
      asOf
      status
      publishedAt
      policy {
        code
        version
      }
    }
  }
}
    `, {"hash":"sha256:8d128986ff52918be3d5ab6e5bcdedf12d7b999ad90b20a8f43f7bb87f6bfb94"}) as unknown as TypedDocumentString<MapRunsQuery, MapRunsQueryVariables>;
export const MapCountsDocument = new TypedDocumentString(`
    query MapCounts($id: ID!, $filter: PlacementFilter) {
  mappingRun(id: $id) {
    id
    asOf
    status
    finishedAt
    publishedAt
    decreeNumber
    policy {
      id
      code
      version
      name
      legalReference
      effectiveFrom
      effectiveUntil
      doubtCount
      axes {
        code
        name
        cuts {
          level
          name
          from
        }
      }
    }
    cells(filter: $filter) {
      box
      count
      share
    }
    tray(filter: $filter) {
      status
      count
    }
  }
}
    `, {"hash":"sha256:7811920db5e416bac1a7cc90031e967836a49c4b3cc70a0ec2b4f2608f32bf0d"}) as unknown as TypedDocumentString<MapCountsQuery, MapCountsQueryVariables>;
export const MapBodiesDocument = new TypedDocumentString(`
    query MapBodies($id: ID!, $filter: PlacementFilter) {
  mappingRun(id: $id) {
    id
    cells(filter: $filter) {
      box
      density
      points {
        placementId
        name
        performance
        potential
      }
      top {
        id
        name
        talentScore
      }
    }
  }
}
    `, {"hash":"sha256:19357bf43a331097b9f1fc0b517d54bb809a84eb4f7096ead1795fcd364fdeec"}) as unknown as TypedDocumentString<MapBodiesQuery, MapBodiesQueryVariables>;
export const MapCardsDocument = new TypedDocumentString(`
    query MapCards($id: ID!, $filter: PlacementFilter!) {
  mappingRun(id: $id) {
    id
    placements(first: 40, filter: $filter) {
      nodes {
        id
        name
        positionTitle
        grade {
          code
        }
        unit {
          name
        }
        flags
      }
    }
  }
}
    `, {"hash":"sha256:35164c71072ae9437ab0dd4f186b7a30edac6adc64a7b3271c30aea644f31b24"}) as unknown as TypedDocumentString<MapCardsQuery, MapCardsQueryVariables>;
export const NineBoxesDocument = new TypedDocumentString(`
    query NineBoxes {
  boxes {
    number
    name
    performanceLevel
    potentialLevel
    actions
    legalReference
  }
}
    `, {"hash":"sha256:bca000d939e669752e724e6d87e3fade54b36e8f29bd0746466e66aa5c779a37"}) as unknown as TypedDocumentString<NineBoxesQuery, NineBoxesQueryVariables>;
export const JobFamiliesDocument = new TypedDocumentString(`
    query JobFamilies {
  jobFamilies {
    name
  }
}
    `, {"hash":"sha256:8b11d89a859f708f770b686f705de737827f443514db4b97bf7e25eed5edc4a0"}) as unknown as TypedDocumentString<JobFamiliesQuery, JobFamiliesQueryVariables>;
export const PlacementPageDocument = new TypedDocumentString(`
    query PlacementPage($first: Int!, $run: ID!, $after: String, $filter: PlacementFilter, $orderBy: PlacementOrder, $count: Boolean!) {
  mappingRun(id: $run) {
    id
    placements(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
      totalCount(exact: true) @include(if: $count)
      nodes {
        ...PlacementLine
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment PlacementLine on Placement {
  id
  name
  status
  box
  performance
  potential
  talentScore
  flags
  positionTitle
  positionLevel
  grade {
    code
  }
  unit {
    name
  }
  missing {
    name
    outdated
    suppliedBy
  }
}`, {"hash":"sha256:92aa3583929930855b5c730005a2ecd1962ba7803c151e8bea8e72e0b8e0b979"}) as unknown as TypedDocumentString<PlacementPageQuery, PlacementPageQueryVariables>;
export const MappedPersonDocument = new TypedDocumentString(`
    query MappedPerson($id: ID!) {
  placement(id: $id) {
    id
    name
    status
    box
    performance
    performanceLevel
    performanceToNext
    potential
    potentialLevel
    potentialToNext
    talentScore
    flags
    positionTitle
    positionLevel
    grade {
      code
      title
    }
    unit {
      name
    }
    missing {
      indicator
      name
      outdated
      suppliedBy
    }
    run {
      id
      asOf
      policy {
        id
        code
        version
        axes {
          code
          name
          talentWeight
          cuts {
            level
            name
            from
          }
        }
      }
    }
    employee {
      id
      fullName
      nip
      photo {
        url(size: SMALL)
      }
      placements {
        id
        box
        status
        run {
          id
          asOf
          policy {
            code
            version
          }
        }
      }
    }
  }
}
    `, {"hash":"sha256:6b4f94bf18cf9cc750ae31263b4aa31ba9f79717ad6cd9b333493347833667a4"}) as unknown as TypedDocumentString<MappedPersonQuery, MappedPersonQueryVariables>;
export const WhyThisBoxDocument = new TypedDocumentString(`
    query WhyThisBox($id: ID!) {
  placement(id: $id) {
    id
    explanation {
      code
      name
      score
      levelName
      toNext
      components {
        code
        name
        weight
        contribution
        indicators {
          ...WhyIndicator
        }
      }
    }
  }
}
    fragment WhyIndicator on IndicatorExplanation {
  code
  name
  weight
  rawLabel
  points
  contribution
  missing
  outdated
  clamped
  sourceText
  sourceOn
  parts {
    code
    name
    rawLabel
    points
  }
  rule
  legalReference
  doubt
}`, {"hash":"sha256:79b907010b3cd34dea3d1d04ebf48820455cace75a8934a980b3a1d0dfaef213"}) as unknown as TypedDocumentString<WhyThisBoxQuery, WhyThisBoxQueryVariables>;
export const PoliciesDocument = new TypedDocumentString(`
    query Policies {
  policies(first: 100) {
    nodes {
      ...PolicyLine
    }
  }
}
    fragment PolicyLine on Policy {
  id
  code
  version
  name
  status
  legalReference
  effectiveFrom
  effectiveUntil
  doubtCount
}`, {"hash":"sha256:1fdbaaed2f1d578b76932b3ab9009ccedaf8e124a95f431e5633b83c162f2c21"}) as unknown as TypedDocumentString<PoliciesQuery, PoliciesQueryVariables>;
export const WholePolicyDocument = new TypedDocumentString(`
    query WholePolicy($id: ID!) {
  policy(id: $id) {
    ...PolicyLine
    digest
    axes {
      code
      name
      talentWeight
      cuts {
        level
        name
        from
      }
      components {
        code
        name
        weight
        indicators {
          code
          name
          weight
          rule
          legalReference
          doubt
          validity
          missing
          scale {
            label
            points
          }
        }
      }
    }
  }
}
    fragment PolicyLine on Policy {
  id
  code
  version
  name
  status
  legalReference
  effectiveFrom
  effectiveUntil
  doubtCount
}`, {"hash":"sha256:0f347b92e335f155edf068240c87819fac9f1564a7e702e89275f0bfb7d695e2"}) as unknown as TypedDocumentString<WholePolicyQuery, WholePolicyQueryVariables>;
export const ActivatePolicyDocument = new TypedDocumentString(`
    mutation ActivatePolicy($input: ActivatePolicyInput!) {
  activatePolicy(input: $input) {
    __typename
    ... on Problem {
      message
    }
  }
}
    `, {"hash":"sha256:9e11b352c427abe6cf392cd0f2f7312d42a632c4a34796dcedf13a49b02f506a"}) as unknown as TypedDocumentString<ActivatePolicyMutation, ActivatePolicyMutationVariables>;
export const RunPageDocument = new TypedDocumentString(`
    query RunPage($first: Int!, $after: String, $count: Boolean!) {
  mappingRuns(first: $first, after: $after) {
    totalCount @include(if: $count)
    nodes {
      ...RunLine
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment RunLine on MappingRun {
  id
  asOf
  status
  done
  total
  populationCount
  requestedAt
  requestedByName
  finishedAt
  publishedAt
  policy {
    id
    code
    version
  }
}`, {"hash":"sha256:2e10e7bf2a0b9f948574017baf825a08f176d033ca0f307ec40c7a3f64441497"}) as unknown as TypedDocumentString<RunPageQuery, RunPageQueryVariables>;
export const RunDocument = new TypedDocumentString(`
    query Run($id: ID!) {
  mappingRun(id: $id) {
    ...RunLine
    startedAt
    error
    inputDigest
    resultDigest
    publishedByName
    decreeNumber
    viewerCanCancel
    viewerCanPublish
    policy {
      name
    }
    cells {
      box
      count
      share
    }
    tray {
      status
      count
    }
  }
}
    fragment RunLine on MappingRun {
  id
  asOf
  status
  done
  total
  populationCount
  requestedAt
  requestedByName
  finishedAt
  publishedAt
  policy {
    id
    code
    version
  }
}`, {"hash":"sha256:275cbf826aabcdf9a84acc512257af0ae2b131b9bb1a0c3e82100db1de40920f"}) as unknown as TypedDocumentString<RunQuery, RunQueryVariables>;
export const RunProgressDocument = new TypedDocumentString(`
    query RunProgress($id: ID!) {
  mappingRun(id: $id) {
    id
    status
    done
    total
  }
}
    `, {"hash":"sha256:7f07aa1d811bab83c041cf7bb2d86cd7bdcedf2fac620ef13f755a6e79ca4641"}) as unknown as TypedDocumentString<RunProgressQuery, RunProgressQueryVariables>;
export const StartRunDocument = new TypedDocumentString(`
    mutation StartRun($input: StartMappingRunInput!) {
  startMappingRun(input: $input) {
    __typename
    ... on StartMappingRunPayload {
      run {
        id
      }
    }
    ... on Problem {
      message
    }
    ... on InvalidInput {
      fields {
        path
        message
      }
    }
  }
}
    `, {"hash":"sha256:317569ba8f87578b98e4f9316a766d9f41086bd91cebd2d094c4b9024afc077b"}) as unknown as TypedDocumentString<StartRunMutation, StartRunMutationVariables>;
export const CancelRunDocument = new TypedDocumentString(`
    mutation CancelRun($input: CancelMappingRunInput!) {
  cancelMappingRun(input: $input) {
    __typename
    ... on Problem {
      message
    }
  }
}
    `, {"hash":"sha256:e1b0c8d643a1622d91b0200fd1ea2e7d153f37980ef11d60ffcfd041292f0e5b"}) as unknown as TypedDocumentString<CancelRunMutation, CancelRunMutationVariables>;
export const PublishRunDocument = new TypedDocumentString(`
    mutation PublishRun($input: PublishMappingRunInput!) {
  publishMappingRun(input: $input) {
    __typename
    ... on Problem {
      message
    }
    ... on InvalidInput {
      fields {
        path
        message
      }
    }
  }
}
    `, {"hash":"sha256:51c02d19d7ddcaeed97cb789f931e3f393a14b069f617fdc7718c85636e491d2"}) as unknown as TypedDocumentString<PublishRunMutation, PublishRunMutationVariables>;
export const UnitBranchesDocument = new TypedDocumentString(`
    query UnitBranches($filter: UnitFilter!, $after: String) {
  units(first: 100, after: $after, filter: $filter) {
    nodes {
      ...UnitBranch
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment UnitBranch on Unit {
  id
  name
  kind
  children(first: 1) {
    nodes {
      id
    }
  }
}`, {"hash":"sha256:793a1575a555c1eb914a4b3184628bef9a0c980e71f8974ea41b73567c5dce31"}) as unknown as TypedDocumentString<UnitBranchesQuery, UnitBranchesQueryVariables>;
export const UnitBranchOfDocument = new TypedDocumentString(`
    query UnitBranchOf($id: ID!) {
  unit(id: $id) {
    ...UnitBranch
  }
}
    fragment UnitBranch on Unit {
  id
  name
  kind
  children(first: 1) {
    nodes {
      id
    }
  }
}`, {"hash":"sha256:d9ae1b0a62c2b2c6070f58820084a9de98f31cbf6d7ca89f11f464b57baf5a91"}) as unknown as TypedDocumentString<UnitBranchOfQuery, UnitBranchOfQueryVariables>;
export const UnitSearchDocument = new TypedDocumentString(`
    query UnitSearch($search: String!) {
  units(first: 20, filter: {search: $search}) {
    nodes {
      id
      name
      ancestors {
        id
        name
      }
    }
  }
}
    `, {"hash":"sha256:2de80c391f2feeb66e4c8498ae97475b781b9dd0ffc43ada505b47f08ab7689f"}) as unknown as TypedDocumentString<UnitSearchQuery, UnitSearchQueryVariables>;
export const UnitNameDocument = new TypedDocumentString(`
    query UnitName($id: ID!) {
  unit(id: $id) {
    id
    name
  }
}
    `, {"hash":"sha256:7f38e33ab04da14d25fa083ba58d80c0032ac9125ebffe16fa0d59a0e1b8aeae"}) as unknown as TypedDocumentString<UnitNameQuery, UnitNameQueryVariables>;