const DRAWING = /(setup function|render function|#runtime-[01])$/;

/** Whether an error kept something from being drawn; others come from actions and leave it standing. */
export const isDrawing = (where: string): boolean => DRAWING.test(where);
