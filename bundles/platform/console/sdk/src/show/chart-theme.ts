import type { EChartsCoreOption } from 'echarts/core';

type Part = Record<string, unknown>;
type Read = (variable: string) => string;

const each = (value: unknown, change: (part: Part) => Part): unknown => {
  if (Array.isArray(value)) return value.map((one) => change(one as Part));
  return value ? change(value as Part) : value;
};

function axis(read: Read, label: Part): (part: Part) => Part {
  return (part) => ({
    axisLine: { lineStyle: { color: read('--el-border-color') } },
    splitLine: { lineStyle: { color: read('--x-line') } },
    ...part,
    axisLabel: { hideOverlap: true, ...label, ...(part['axisLabel'] as Part) },
  });
}

/** Labels of a pie are neither cut off nor laid over each other. */
function series(label: Part): (part: Part) => Part {
  const plain = { ...label, textBorderWidth: 0 };
  return (part) =>
    part['type'] === 'pie'
      ? { avoidLabelOverlap: true, ...part, label: { overflow: 'none', ...plain, ...(part['label'] as Part) } }
      : { ...part, label: { ...plain, ...(part['label'] as Part) } };
}

/** Colours and sizes come from the page's variables, so that dark, contrast and large text reach the canvas too. */
export function themed(
  option: EChartsCoreOption,
  read: Read,
  page: { contrast: boolean; calm: boolean },
): EChartsCoreOption {
  const source = option as Part;
  const fontSize = Number.parseInt(read('--el-font-size-extra-small'), 10) || 12;
  const label = { color: read('--el-text-color-regular'), fontSize };
  return {
    ...source,
    color: source['color'] ?? ['1', '2', '3', '4', '5'].map((n) => read(`--x-c${n}`)),
    backgroundColor: 'transparent',
    textStyle: { fontFamily: read('--x-font'), ...label },
    animation: !page.calm,
    aria: { enabled: true, decal: { show: page.contrast } },
    xAxis: each(source['xAxis'], axis(read, label)),
    yAxis: each(source['yAxis'], axis(read, label)),
    // room on all sides, so that the descenders of the axis labels are not clipped
    grid: { left: 4, right: 12, top: 24, bottom: 6, containLabel: true, ...(source['grid'] as Part) },
    ...(source['legend'] ? { legend: { ...(source['legend'] as Part), textStyle: label } } : {}),
    series: each(source['series'], series(label)),
    // rich text: the HTML tooltip writes style attributes, which the content security policy refuses
    tooltip: {
      ...(source['tooltip'] as Part),
      renderMode: 'richText',
      confine: true,
      backgroundColor: read('--el-bg-color-overlay'),
      borderColor: read('--el-border-color'),
      textStyle: { color: read('--el-text-color-primary'), fontSize },
    },
  };
}

export interface ChartTable {
  head: string[];
  rows: (string | number)[][];
}

interface Series {
  name?: string;
  type?: string;
  data?: unknown[];
}

const figure = (value: unknown): string | number => {
  const inner = (value as { value?: unknown } | null)?.value ?? value;
  return typeof inner === 'number' || typeof inner === 'string' ? inner : '';
};

/** The same figures as a table, for those who cannot see the picture or want to copy them. */
export function tableOf(option: EChartsCoreOption): ChartTable {
  const source = option as Part;
  const all = [source['series'] ?? []].flat() as Series[];
  const axes = [source['xAxis'], source['yAxis']].flat() as { type?: string; data?: string[] }[];
  const categories = axes.find((one) => one?.data)?.data;
  if (categories) {
    const rows = categories.map((name, index) => [name, ...all.map((one) => figure(one.data?.[index]))]);
    return { head: ['', ...all.map((one) => one.name ?? '')], rows };
  }
  const points = all.flatMap((one) => (one.data ?? []) as { name?: string; value?: unknown }[]);
  return { head: ['', ''], rows: points.map((point) => [point.name ?? '', figure(point)]) };
}
