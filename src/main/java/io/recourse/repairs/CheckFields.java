package io.recourse.repairs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A check as the fields in which it is written. */
final class CheckFields {

  static final String LISTED = "listed";
  static final String CATEGORY = "category";
  static final String SYMPTOM = "symptom";
  static final String POSITION = "position";
  static final String YES = "YES";
  static final String NO = "NO";

  /** In which a check may be said; English it must be. */
  static final List<String> LANGUAGES = List.of("en", "zh-CN", "zh-TW");

  /** Of a check that nobody wrote yet. */
  static final Map<String, String> NONE = none();

  private CheckFields() {}

  static Map<String, String> of(RemoteCheck check) {
    Map<String, String> fields = new LinkedHashMap<>(NONE);
    fields.put(LISTED, YES);
    fields.put(CATEGORY, orNothing(check.category()));
    fields.put(SYMPTOM, orNothing(check.symptom()));
    fields.put(POSITION, Integer.toString(check.position()));
    fields.putAll(check.words());
    return fields;
  }

  static boolean isListed(Map<String, String> fields) {
    return YES.equals(fields.get(LISTED));
  }

  /** Of fields that were checked. */
  static RemoteCheck check(String key, Map<String, String> fields) {
    Map<String, String> words = new LinkedHashMap<>();
    LANGUAGES.stream()
        .filter(language -> !fields.get(language).isBlank())
        .forEach(language -> words.put(language, fields.get(language)));
    return new RemoteCheck(
        key,
        orNull(fields.get(CATEGORY)),
        orNull(fields.get(SYMPTOM)),
        Integer.parseInt(fields.get(POSITION)),
        words);
  }

  private static Map<String, String> none() {
    Map<String, String> none = new LinkedHashMap<>();
    none.put(LISTED, NO);
    none.put(CATEGORY, "");
    none.put(SYMPTOM, "");
    none.put(POSITION, "1");
    LANGUAGES.forEach(language -> none.put(language, ""));
    return none;
  }

  private static String orNothing(String word) {
    return word == null ? "" : word;
  }

  private static String orNull(String word) {
    return word.isBlank() ? null : word;
  }
}
