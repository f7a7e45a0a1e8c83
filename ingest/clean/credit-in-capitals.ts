import { isSyllable } from '../../src/vietnamese/syllable.ts';
import { wordCount } from './prose.ts';
import { phraseKey } from './visible.ts';

const longest = 120;
const fewestWords = 5;
// "8 bị cáo tại tòa LÒ NAM", "Ca sĩ Mỵ Lan trong phim mới NSCC": a photographer, or whose the picture is, in capitals.
const capitals =
  /(?<=[\p{Ll})\d”"] )(?:NSCC|NVCC|NSX|LSX|ĐPCC|FBNV|BTC|CTV|AFP|REUTERS|GETTY IMAGES|\p{Lu}{2,7}(?: (?:\p{Lu}{1,2}\.)?\p{Lu}{2,7}){1,3})$/u;

/** Whether a line ends in a photographer's name, or in whose the picture is, in capitals and without a mark before it. */
export function isCreditedInCapitals(text: string): boolean {
  if (text.length > longest || wordCount(text) < fewestWords) return false;
  const said = capitals.exec(text)?.[0];
  if (said === undefined || said === 'TẠI ĐÂY') return false;
  return (
    !said.includes(' ') ||
    said === 'GETTY IMAGES' ||
    said.split(' ').every((word) => isSyllable(phraseKey(word.slice(word.indexOf('.') + 1))))
  );
}
