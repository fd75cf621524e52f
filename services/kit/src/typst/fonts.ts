import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);

/**
 * Families in the order in which a layout should ask for them: text, other scripts and signs, Chinese characters as
 * Japan writes them, emoji.
 */
export const FONT_FAMILIES = ['Source Sans 3', 'DejaVu Sans', 'BIZ UDPGothic', 'Noto Emoji'] as const;

/** Files of those families, which come with packages and not with the machine: a document looks the same everywhere. */
export function listFontFiles(): readonly string[] {
  return [
    resolve('@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf'),
    resolve('@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf'),
    resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf'),
    resolve('@expo-google-fonts/biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf'),
    resolve('@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf'),
  ];
}
