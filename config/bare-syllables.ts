/**
 * Syllables that are words without an accent: of all that newspapers print with these letters, one in twenty or more has
 * none ("nam" beside "năm", "kinh", "an"; not "ngoai", "dan"). In a query of a few words that has accents they mean
 * themselves: nobody who types "Nghệ" left an accent out of "An". Without this "Nghệ An" found 539 articles of 4,060, those
 * with "ăn" and "án" too, now 318. Made by `bench/bare-syllables.ts` of 19,667 articles; below one in twenty stand those that
 * are slips or names, from one in ten on "tai" of "tai nạn" would be missing.
 */
export const bareSyllables: ReadonlySet<string> = new Set(
  `
  a ac ai an anh ao ap at ba bae ban bang bao bay bia bim bin binh bit boeing bom bot boy bung ca cai cam can cao
  cay cech ceo cha chai chanh che chen chi chia chim chip cho chui chun chung cia coi com con cui cun cung cup cut
  danh dao di do doanh du dung dup duy e ea em eo eu ga gam gang ganh gao gea gen geun ghe ghen ghi gia giai giam
  gian giang giao gieo gom gu guam gym hai ham hao hay hee heo hi him hit hoa hoan hoang hoay hong hot hui hun hung
  huy huynh hy hye hyun i ia ii iii im in ka kang kem ken khai khang khanh khao khay khe khen khi khinh kho khoa
  khoai khoan khoanh khoe khom khu khung khuya khuynh ki kia kim king kinh kon kong kyo lai lan lang lao lee lem leo
  li lia lim linh liu lo loa loan loang loay long lu lui lung luyn ly lyon ma mai man mang map may men mi mia min
  minh miu mong moon mu mua na nai nam nanh nay nem neo net nga ngang ngao ngay nghe nghi ngoan ngon nguy nha nhai
  nhang nhanh nhao nhau nhen nheo nhi nhoi nhu ni nin ninh niu nom non noo nou nung ny oa oai oan oanh oi op out pa
  pac pen pep pha phan phang phanh phao phay phe phen phi phim phong phui phun phung pin po pop pu qua quai quan
  quang quanh quay queen quen qui quy quynh ra rain ram ranh rao rau ray rem ren reo ri ria rich rinh rio riu ro rom
  ron ru run rung ryan sa sai sam sang sanh sao sau say sea sean sec sen seo set seung sim sin sinh siu so soi son
  song soo sui sum sun sung suy ta tae tai tanh tay team teen tem teo tha thai tham thanh thao thay then theo thi
  thiem thin thoa thon thu thua thun thung thy ti tia tim tin tinh to toe tom top tra trai trang tranh trao tray
  treo tri trinh trong trung truy tua tui tum tung tuy ty u uae un ung up uy vai vang vay ven veo vi vic vin vinh
  vip vong vua vui vun vy xa xanh xao xe xem xen xi xii xin xinh xoa xoay xoe xong xu xua xui xung xy y yang yong
  you young
`
    .trim()
    .split(/\s+/),
);
