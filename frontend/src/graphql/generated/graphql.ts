/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
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

/** Direction of an order. */
export type Direction =
  /** From the smallest to the largest. */
  | 'ASC'
  /** From the largest to the smallest. */
  | 'DESC';

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
  | 'SIASN';

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

export type EmployeeLineFragment = { id: string, nip: string, fullName: string, kind: EmploymentKind, standing: Standing, hiredOn: string | null, workEmail: string | null, educationLevel: EducationLevel | null, grade: { code: string, title: string | null } | null, position: { id: string, title: string, level: PositionLevel } | null, unit: { id: string, name: string } | null };

export type EmployeePageQueryVariables = Exact<{
  after?: string | null | undefined;
  filter?: EmployeeFilter | null | undefined;
  orderBy?: EmployeeOrder | null | undefined;
  count: boolean;
}>;


export type EmployeePageQuery = { employees: { totalCount?: number, nodes: Array<{ id: string, nip: string, fullName: string, kind: EmploymentKind, standing: Standing, hiredOn: string | null, workEmail: string | null, educationLevel: EducationLevel | null, grade: { code: string, title: string | null } | null, position: { id: string, title: string, level: PositionLevel } | null, unit: { id: string, name: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

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


export type EmployeeFileQuery = { employee: { id: string, nip: string, name: string, fullName: string, kind: EmploymentKind, standing: Standing, hiredOn: string | null, email: string | null, workEmail: string | null, phone: string | null, positionSince: string | null, gradeSince: string | null, educationLevel: EducationLevel | null, educationName: string | null, unit: { id: string, name: string, ancestors: Array<{ id: string, name: string }> } | null, position: { id: string, title: string, kind: PositionKind, level: PositionLevel, echelon: string | null } | null, grade: { code: string, title: string | null } | null, superior: { id: string, fullName: string, position: { title: string } | null } | null, appointments: Array<{ id: string, kind: AppointmentKind, title: string, unitName: string, agencyName: string, level: PositionLevel, validFrom: string, validUntil: string | null, decreeNumber: string | null, decreeOn: string | null, gapDays: number | null, source: Source }>, rankGrants: Array<{ id: string, validFrom: string, decreeNumber: string | null, decreeOn: string | null, serviceYears: number | null, serviceMonths: number | null, source: Source, grade: { code: string, title: string | null } }>, educations: Array<{ id: string, level: EducationLevel, name: string, field: string | null, institution: string | null, graduatedYear: number | null, source: Source }>, trainings: Array<{ id: string, name: string, form: string | null, hours: number, endedOn: string, provider: string | null, certificateNumber: string | null, verified: boolean, source: Source }>, awards: Array<{ id: string, name: string, level: AwardLevel, awardedOn: string, decreeNumber: string | null, source: Source }>, sanctions: Array<{ id: string, level: SanctionLevel, name: string, startsOn: string, endsOn: string | null, activeUntil: string | null, decreeNumber: string | null, source: Source }> | null, teamAssignments: Array<{ id: string, name: string, role: TeamRole, validFrom: string, validUntil: string | null, decreeNumber: string | null, source: Source }>, ratings: Array<{ id: string, year: number, predicate: Predicate, result: ExpectationRating | null, behaviour: ExpectationRating | null, raterName: string | null, source: Source }>, feedbacks: Array<{ id: string, year: number, value: string, raterCount: number, source: Source }>, assessments: Array<{ id: string, kind: AssessmentKind, method: string, value: string, assessedOn: string, validUntil: string | null, organizer: string | null, source: Source }>, placements: Array<{ id: string, status: PlacementStatus, box: number | null, performance: string | null, potential: string | null, talentScore: string | null, run: { id: string, asOf: string, policy: { code: string, version: number } }, missing: Array<{ name: string, suppliedBy: string }> }> } | null };

export type EmployeeFileFragment = { id: string, nip: string, name: string, fullName: string, kind: EmploymentKind, standing: Standing, hiredOn: string | null, email: string | null, workEmail: string | null, phone: string | null, positionSince: string | null, gradeSince: string | null, educationLevel: EducationLevel | null, educationName: string | null, unit: { id: string, name: string, ancestors: Array<{ id: string, name: string }> } | null, position: { id: string, title: string, kind: PositionKind, level: PositionLevel, echelon: string | null } | null, grade: { code: string, title: string | null } | null, superior: { id: string, fullName: string, position: { title: string } | null } | null, appointments: Array<{ id: string, kind: AppointmentKind, title: string, unitName: string, agencyName: string, level: PositionLevel, validFrom: string, validUntil: string | null, decreeNumber: string | null, decreeOn: string | null, gapDays: number | null, source: Source }>, rankGrants: Array<{ id: string, validFrom: string, decreeNumber: string | null, decreeOn: string | null, serviceYears: number | null, serviceMonths: number | null, source: Source, grade: { code: string, title: string | null } }>, educations: Array<{ id: string, level: EducationLevel, name: string, field: string | null, institution: string | null, graduatedYear: number | null, source: Source }>, trainings: Array<{ id: string, name: string, form: string | null, hours: number, endedOn: string, provider: string | null, certificateNumber: string | null, verified: boolean, source: Source }>, awards: Array<{ id: string, name: string, level: AwardLevel, awardedOn: string, decreeNumber: string | null, source: Source }>, sanctions: Array<{ id: string, level: SanctionLevel, name: string, startsOn: string, endsOn: string | null, activeUntil: string | null, decreeNumber: string | null, source: Source }> | null, teamAssignments: Array<{ id: string, name: string, role: TeamRole, validFrom: string, validUntil: string | null, decreeNumber: string | null, source: Source }>, ratings: Array<{ id: string, year: number, predicate: Predicate, result: ExpectationRating | null, behaviour: ExpectationRating | null, raterName: string | null, source: Source }>, feedbacks: Array<{ id: string, year: number, value: string, raterCount: number, source: Source }>, assessments: Array<{ id: string, kind: AssessmentKind, method: string, value: string, assessedOn: string, validUntil: string | null, organizer: string | null, source: Source }>, placements: Array<{ id: string, status: PlacementStatus, box: number | null, performance: string | null, potential: string | null, talentScore: string | null, run: { id: string, asOf: string, policy: { code: string, version: number } }, missing: Array<{ name: string, suppliedBy: string }> }> };

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
  fullName
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
    source
  }
  teamAssignments {
    id
    name
    role
    validFrom
    validUntil
    decreeNumber
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
export const EmployeePageDocument = new TypedDocumentString(`
    query EmployeePage($after: String, $filter: EmployeeFilter, $orderBy: EmployeeOrder, $count: Boolean!) {
  employees(first: 50, after: $after, filter: $filter, orderBy: $orderBy) {
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
  fullName
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
}`, {"hash":"sha256:e07805c4b68d4681b60546808caf7a3b7f6e9e6c20cf77d2a57339945144bf3a"}) as unknown as TypedDocumentString<EmployeePageQuery, EmployeePageQueryVariables>;
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
    source
  }
  teamAssignments {
    id
    name
    role
    validFrom
    validUntil
    decreeNumber
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
}`, {"hash":"sha256:bbfa26253ba20dbd8fd9bc05a59d63247f4109f429f27cf2f4dee25ba4c7190b"}) as unknown as TypedDocumentString<EmployeeFileQuery, EmployeeFileQueryVariables>;
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