import { defineAsyncComponent } from 'vue';

export * from './contract';
export * from './dates';
export { lang, text, useMessages, type Lang, type LocalizedText } from './language';
export * from './prefs';
export * from './session';
export { api, onSignedOut, type ApiRequest, type Version } from './api/client';
export { ApiError, isAbort, messageOf, type FieldError, type Problem } from './api/problem';
export { download, upload, type UploadOptions } from './api/transfer';
export { showDone, showError } from './api/notices';
export { confirmAction, type ConfirmAnswer, type ConfirmQuestion } from './dialogs/state';
export { saveVersioned, type VersionedSave } from './dialogs/save';
export { focusSearch, useShortcut } from './keyboard';
export { forgetUnsaved, keepUnsaved, useUnsaved, type Unsaved } from './form/unsaved';
export { useList, type List, type ListOptions } from './list/useList';
export { exportCsv, type ExportList } from './list/export';
export type { ListColumn, ListFilter, ListQuery, LoadPage, Page } from './list/types';
export { asTree, forgetOffices, useOffices, type Office, type OfficeNode } from './pick/offices';
export type { PersonName } from './pick/XPersonSelect.vue';
export { useNarrow } from './show/narrow';
export type { DueExplanation } from './show/XDue.vue';
export type { Light } from './show/XLight.vue';
export type { TimelineEntry } from './show/XTimeline.vue';

export { default as XDialogs } from './dialogs/XDialogs.vue';
export { default as XReportSecret } from './dialogs/XReportSecret.vue';
export { default as XDeclaration } from './form/XDeclaration.vue';
export { default as XDeclared } from './form/XDeclared.vue';
export { default as XField } from './form/XField.vue';
export { default as XForm } from './form/XForm.vue';
export { default as XSealedInput } from './form/XSealedInput.vue';
export { default as XUpload } from './form/XUpload.vue';
export { default as XChart } from './show/XChart.vue';
export { default as XDisclosure } from './show/XDisclosure.vue';
export { default as XDue } from './show/XDue.vue';
export { default as XLight } from './show/XLight.vue';
export { default as XNonSecretBanner } from './show/XNonSecretBanner.vue';
export { default as XOfflineRoute } from './show/XOfflineRoute.vue';
export { default as XPage } from './show/XPage.vue';
export { default as XProblem } from './show/XProblem.vue';
export { default as XSealed } from './show/XSealed.vue';
export { default as XSection } from './show/XSection.vue';
export { default as XState } from './show/XState.vue';
export { default as XTag } from './show/XTag.vue';
export { default as XTimeline } from './show/XTimeline.vue';

// Loaded on first use: date picker and tree are half of Element Plus, and the sign-in page needs neither.
export const XListPage = defineAsyncComponent(
  () => import('./list/XListPage.vue'),
) as unknown as (typeof import('./list/XListPage.vue'))['default'];
export const XListPager = defineAsyncComponent(
  () => import('./list/ListPager.vue'),
) as unknown as (typeof import('./list/ListPager.vue'))['default'];
export const XTrail = defineAsyncComponent(
  () => import('./show/XTrail.vue'),
) as unknown as (typeof import('./show/XTrail.vue'))['default'];
export const XOfficeSelect = defineAsyncComponent(
  () => import('./pick/XOfficeSelect.vue'),
) as unknown as (typeof import('./pick/XOfficeSelect.vue'))['default'];
export const XPersonSelect = defineAsyncComponent(
  () => import('./pick/XPersonSelect.vue'),
) as unknown as (typeof import('./pick/XPersonSelect.vue'))['default'];
