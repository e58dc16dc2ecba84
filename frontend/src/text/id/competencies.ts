/** Kompetensi: standar jabatan dan kecocokan orang dengan jabatan. */
export const competencies = {
  match: 'Kecocokan dengan jabatan (JPM)',
  none: 'Jabatan ini belum memiliki standar kompetensi. JPM dapat dihitung setelah standar ditetapkan.',
  unknown: 'Belum dinilai',
  incomplete: (count: string) => `JPM belum dapat dihitung: ${count} kompetensi belum dinilai. Belum dinilai tidak sama dengan nol.`,
  unmet: (count: string) => `${count} kompetensi belum terpenuhi`,
  allMet: 'Semua kompetensi terpenuhi',
  official: 'JPM resmi',
  capped: 'JPM tanpa kelebihan',
  weighted: 'Nilai berbobot',
  forSelection: 'Untuk pengisian jabatan',
  forMapping: 'Untuk pemetaan',
  selection: { MS: 'Memenuhi syarat', MMS: 'Masih memenuhi syarat', KMS: 'Kurang memenuhi syarat' },
  mapping: { OPTIMAL: 'Optimal', CUKUP_OPTIMAL: 'Cukup optimal', KURANG_OPTIMAL: 'Kurang optimal' },
  column: { competency: 'Kompetensi', required: 'Standar', level: 'Tingkat', gap: 'Selisih', score: 'Nilai', weight: 'Bobot', contribution: 'Sumbangan', assessedOn: 'Dinilai' },
}
