// A rough calendar for looking at pages: weekends, and the holidays of 2026 that the pages are shown with.
const holidays = {
  '2026-10-01': '国庆节',
  '2026-10-02': '国庆节',
  '2026-10-05': '国庆节',
  '2026-10-06': '国庆节',
  '2026-10-07': '国庆节',
};
for (let d = 15; d <= 23; d++) holidays[`2026-02-${d}`] = '春节';
const workdays = { '2026-02-14': '春节调休上班', '2026-02-28': '春节调休上班', '2026-10-10': '国庆节调休上班' };

export function due(from, count) {
  const days = [];
  const date = new Date(`${from}T12:00:00Z`);
  let counted = 0;
  while (counted < count && days.length < 800) {
    date.setUTCDate(date.getUTCDate() + 1);
    const text = date.toISOString().slice(0, 10);
    const weekend = date.getUTCDay() % 6 === 0;
    const works = text in workdays || (!weekend && !(text in holidays));
    if (works) counted++;
    days.push({
      date: text,
      counted: works,
      reason: workdays[text] ?? holidays[text] ?? (weekend ? '周末' : '工作日'),
    });
  }
  return { due: days.at(-1)?.date ?? from, provisional: days.some((day) => day.date >= '2027'), days };
}

export function years() {
  return [2024, 2025, 2026, 2027].map((year) => ({
    year,
    provisional: year > 2026,
    source: year > 2026 ? null : `国务院办公厅关于${year}年部分节假日安排的通知`,
  }));
}
