package io.recourse.load;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** Names and mail addresses of customers: as many different ones as a search finds in life. */
final class People {

  private static final List<String> GIVEN =
      List.of(
          "Ada", "Agnes", "Amir", "Anja", "Arne", "Astrid", "Bela", "Bruno", "Carla", "Cem",
          "Clara", "Dana", "David", "Edith", "Elif", "Emil", "Enzo", "Erik", "Eva", "Felix",
          "Fiona", "Frida", "Georg", "Gina", "Hanna", "Hugo", "Ida", "Igor", "Ines", "Ivan", "Jana",
          "Jonas", "Josef", "Julia", "Kaan", "Karin", "Klara", "Lars", "Lea", "Leon", "Lidia",
          "Linus", "Lotte", "Luca", "Maja", "Marek", "Marta", "Mats", "Mila", "Nadia", "Nils",
          "Nora", "Olga", "Oskar", "Paula", "Pavel", "Petra", "Rosa", "Ruth", "Samir", "Selma",
          "Silas", "Sofia", "Timo", "Tove", "Ugo", "Vera", "Viktor", "Wanda", "Yara");
  private static final List<String> STEMS =
      List.of(
          "Ander", "Bach", "Berg", "Birk", "Brand", "Dorn", "Eck", "Eich", "Fels", "Feld", "Fisch",
          "Gross", "Hage", "Heid", "Holt", "Horn", "Kast", "Kirch", "Klein", "Kron", "Lind", "Lund",
          "Mark", "Moor", "Nord", "Ost", "Rein", "Ried", "Roth", "Sand", "Schön", "Stein", "Storm",
          "Tann", "Thal", "Wald", "Wend", "West", "Wolf", "Zell");
  private static final List<String> ENDS =
      List.of(
          "acker", "au", "bauer", "beck", "born", "dahl", "feld", "gaard", "hagen", "heim", "hof",
          "holm", "horst", "inger", "lund", "mann", "meier", "mark", "quist", "rup", "sen", "ski",
          "stad", "stedt", "sten", "strand", "strom", "thal", "vik", "wig");
  private static final String FAMILIES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧";
  private static final String SIGNS = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂英华玉萍红鑫宇佳雪晨浩欣怡子涵梓轩";

  private People() {}

  /** Written as the one it stands for: in Latin letters or in Chinese signs. */
  static String name(String seed, int index, Copy copy) {
    if (seed.codePoints().anyMatch(Character::isIdeographic)) {
      return sign(FAMILIES, copy.pick(index, 11, FAMILIES.length()))
          + sign(SIGNS, copy.pick(index, 12, SIGNS.length()))
          + sign(SIGNS, copy.pick(index, 13, 1_597) % SIGNS.length());
    }
    return GIVEN.get(copy.pick(index, 14, GIVEN.size()))
        + " "
        + STEMS.get(copy.pick(index, 15, 1_601) % STEMS.size())
        + ENDS.get(copy.pick(index, 16, 1_607) % ENDS.size());
  }

  /** Each its own. */
  static String mail(String name, int index, Copy copy) {
    String words = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("[^A-Za-z]+", ".");
    String who = words.replaceAll("^\\.|\\.$", "").toLowerCase(Locale.ROOT);
    return (who.isEmpty() ? "kunde" : who) + "." + copy.numberOf(index) + "@example.org";
  }

  private static String sign(String signs, int at) {
    return signs.substring(at, at + 1);
  }
}
