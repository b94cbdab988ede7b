/** Words too common to tell anything, in every language Walnut speaks: in a question typed as a sentence they must not have to match. */
export const emptyWords: ReadonlySet<string> = new Set(
  [
    "a an and are as at be but by does for from has have in into is it its no not of on or so than that the this to was what when which with you your",
    "aber als am an auf aus bei beim bin bist da das dass dem den der des die dies ein eine einem einen einer es fur hat ich ihr im in ist kann man mein mich mir mit nach nicht oder sein sich sie sind und vom von war was wie wird wo zu zum zur",
    "al ante con como cual de del desde el ella en entre es esta este ha hay la las le lo los me mi no o para pero por que se si sin sobre su sus un una y yo",
  ].flatMap((words) => words.split(" ")),
);
