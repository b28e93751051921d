package io.recourse.thirdparties;

import io.recourse.orders.Address;
import io.recourse.orders.Customer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What tells who a customer is: names and their parts, e-mail, phone, street, postcode and the
 * number of the order, each as words of its own however it is spaced or cased.
 */
final class PersonalWords {

  private static final int SHORTEST = 3;

  /** Of a phone number without the code of its country. */
  private static final int LOCAL_DIGITS = 7;

  private static final String CJK =
      "\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}\\p{IsBopomofo}";
  private static final Pattern IS_CJK = Pattern.compile("[" + CJK + "]");
  private static final String IN_WORD = "[\\p{L}\\p{M}\\p{N}&&[^" + CJK + "]]";
  private static final String BETWEEN = "[^\\p{L}\\p{M}\\p{N}]";
  private static final Pattern DIGITS = Pattern.compile("\\d[\\d\\s()./+-]*\\d");
  private static final Pattern PARTS_OF_STREET =
      Pattern.compile("[,;#]|[^\\s" + CJK + "]*\\d[^\\s" + CJK + "]*");

  private final List<Pattern> words = new ArrayList<>();
  private String phone = "";

  /** Also names that an address has of its own. */
  PersonalWords of(Customer customer) {
    addName(customer.name());
    addPhrase(customer.email());
    phone = digits(plain(customer.phone()));
    return at(customer.address());
  }

  PersonalWords at(Address address) {
    if (address != null) {
      addName(address.name());
      addStreet(address.line1());
      addPhrase(address.postcode());
    }
    return this;
  }

  PersonalWords order(String number) {
    addPhrase(number);
    return this;
  }

  boolean in(String text) {
    String plain = plain(text);
    return words.stream().anyMatch(one -> one.matcher(plain).find())
        || DIGITS.matcher(plain).results().map(MatchResult::group).anyMatch(this::isPhone);
  }

  private boolean isPhone(String written) {
    String digits = digits(written);
    String local = digits.replaceFirst("^0+", "");
    return phone.length() >= LOCAL_DIGITS
        && (digits.contains(phone.replaceFirst("^0+", ""))
            || local.length() >= LOCAL_DIGITS && phone.endsWith(local));
  }

  /** A name in Chinese, Japanese or Korean only as a whole; else each longer part of it too. */
  private void addName(String name) {
    List<String> parts = parts(name);
    if (parts.size() > 1 || IS_CJK.matcher(plain(name)).find()) {
      addPhrase(name);
    }
    if (!IS_CJK.matcher(plain(name)).find()) {
      parts.stream().filter(PersonalWords::tells).forEach(this::addPhrase);
    }
  }

  /** Particles of a name, such as "and" or "von", are written small. */
  private static boolean tells(String part) {
    return part.length() >= SHORTEST && !Character.isLowerCase(part.codePointAt(0));
  }

  /** Without the number of the house, which people leave out. */
  private void addStreet(String line) {
    Arrays.stream(PARTS_OF_STREET.split(plain(line), -1))
        .map(String::strip)
        .filter(one -> one.length() >= SHORTEST)
        .max(Comparator.comparingInt(String::length))
        .ifPresent(this::addPhrase);
  }

  private void addPhrase(String phrase) {
    List<String> parts = parts(phrase);
    if (parts.isEmpty() || String.join("", parts).length() < 2) {
      return;
    }
    String joined = parts.stream().map(Pattern::quote).collect(Collectors.joining(BETWEEN + "*"));
    String before = IS_CJK.matcher(parts.get(0)).lookingAt() ? "" : "(?<!" + IN_WORD + ")";
    String after = endsInCjk(parts) ? "" : "(?!" + IN_WORD + ")";
    words.add(
        Pattern.compile(before + joined + after, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
  }

  private static boolean endsInCjk(List<String> parts) {
    String last = parts.get(parts.size() - 1);
    return IS_CJK.matcher(last.substring(last.length() - 1)).find();
  }

  private static List<String> parts(String phrase) {
    return Stream.of(plain(phrase).split(BETWEEN + "+", -1)).filter(one -> !one.isBlank()).toList();
  }

  private static String digits(String text) {
    return text.replaceAll("\\D", "");
  }

  private static String plain(String text) {
    return text == null ? "" : Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
  }
}
