/** What a question of the API is answered with: `Answer<PageApi['bills']['way']>`. */
export type Answer<Question extends { readonly query: (...input: never[]) => Promise<unknown> }> = Awaited<
  ReturnType<Question['query']>
>
