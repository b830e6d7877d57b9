/** The letter that a batch sends when it has none of its own: courteous, and asking for what makes answers comparable. */
export const defaultLetter = `Dear {authority},

Request for information about {subject}

I am asking for the following recorded information under the {law}.

{questions}

Period: {period}

{breakdowns}

{definitions}

Please answer for each question and each period separately, as a spreadsheet (XLSX, ODS or CSV) rather than a PDF or a picture. It would help if

- a count of nought is given as 0, and not left blank;
- you say whether small numbers are suppressed and, if they are, below which number;
- you say where information is not held, or was not looked for, rather than leave it out;
- months, quarters or years are dated, and you say whether they are calendar or financial ones.

If some of this cannot be given within the limit on cost, please give the questions in the order above as far as the limit allows, and advise me how the rest could be narrowed. If anything is withheld, please name the exemption and give the rest.

{deadline rule}

Please acknowledge this request and give its reference. I should be glad to have your answer by e-mail.

Yours faithfully,
`
