package io.recourse.load;

import java.util.Locale;

/**
 * A word of the seed that is another one in each copy.
 *
 * @param index which of its kind
 * @param lower as it stands in searches, in small letters
 */
record Token(Kind kind, String seed, int index, boolean lower) {

  enum Kind {
    CASE,
    ORDER,
    PERSON,
    NAME,
    MAIL,
    ARTICLE,
    KEY,
    UUID
  }

  String in(Copy copy) {
    String word =
        switch (kind) {
          case CASE -> "RC-" + copy.numberOf(index);
          case ORDER -> "SHOP-" + copy.numberOf(index);
          case PERSON -> "c-" + copy.numberOf(index);
          case NAME -> People.name(seed, index, copy);
          case MAIL -> People.mail(People.name("", index, copy), index, copy);
          case ARTICLE -> copy.article(seed, index);
          case KEY -> copy.key(seed);
          case UUID -> copy.uuid(index);
        };
    return lower ? word.toLowerCase(Locale.ROOT) : word;
  }
}
