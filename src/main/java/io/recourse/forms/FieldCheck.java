package io.recourse.forms;

import com.fasterxml.jackson.databind.JsonNode;
import io.recourse.engine.ModelFinding;
import io.recourse.forms.SheetPart.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What one field may be: asked in words, answered without a script, kept without danger. */
final class FieldCheck {

  static final String RULE = "intake";

  private static final int NUMBER_OR_DAY = 40;
  private static final int NAMES_OF_FILES = 20 * 122;
  private static final List<String> LANGUAGES = List.of("zh-CN", "zh-TW");

  private static final String TAKEN = "valuesKey";

  /** Settings that only a script obeys, or that leave a field that nobody can answer. */
  private static final List<String> UNKEPT =
      List.of(TAKEN, "valuesExpression", "disabled", "readonly");

  private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");

  /** Secrets that nobody needs for a question: no payment or account is safe once they are read. */
  private static final Pattern SECRET =
      Pattern.compile(
          "\\b(?:cvv2?|cvc2?|card number|credit card|password|passcode)\\b"
              + "|密[码碼]|[银銀]行卡|信用卡|安全[码碼]|[验驗][证證][码碼]",
          Pattern.CASE_INSENSITIVE);

  private final JsonNode field;
  private final Kind kind;
  private final boolean taken;
  private final List<ModelFinding> findings = new ArrayList<>();

  private FieldCheck(JsonNode field, Kind kind, Set<String> given) {
    this.field = field;
    this.kind = kind;
    this.taken = given.contains(field.path(TAKEN).asText());
  }

  static List<ModelFinding> check(JsonNode field, Kind kind, Set<String> given) {
    FieldCheck check = new FieldCheck(field, kind, given);
    if (kind != Kind.GROUP) {
      check.words();
    }
    check.settings();
    switch (kind) {
      case LINE, TEXT -> check.length();
      case SELECT, RADIO, SEVERAL -> check.options();
      default -> {}
    }
    return check.findings;
  }

  /** Letters that its longest answer takes among the words of a case, label included. */
  static long letters(JsonNode field, Kind kind) {
    long said = longest(field, "", field.path(FormSheet.label(kind)).asText()) + 4L;
    for (JsonNode option : field.path("values")) {
      String suffix = "." + option.path("value").asText();
      said += longest(field, suffix, option.path("label").asText()) + 2L;
    }
    return said
        + switch (kind) {
          case LINE, TEXT -> field.path("validate").path("maxLength").asInt();
          case FILES -> NAMES_OF_FILES;
          default -> NUMBER_OR_DAY;
        };
  }

  private void words() {
    if (field.path(FormSheet.label(kind)).asText().isBlank()) {
      refuse("” needs a label.");
    }
    if (!KEY.matcher(key()).matches()) {
      refuse("” needs a key of Latin letters and digits.");
    }
    if (SECRET.matcher(said()).find()) {
      refuse("” asks for a secret that must not be kept.");
    }
    if (!LANGUAGES.stream().allMatch(field.path("properties")::has)) {
      findings.add(
          ModelFinding.warning(
              field.path("id").asText(null),
              RULE,
              about("” has no Chinese label: give it the properties zh-CN and zh-TW.")));
    }
  }

  private void settings() {
    Stream.concat(
            UNKEPT.stream()
                .filter(setting -> isSet(field.path(setting)))
                .filter(setting -> !(taken && setting.equals(TAKEN))),
            Stream.of("pattern").filter(setting -> isSet(field.path("validate").path(setting))))
        .forEach(setting -> refuse("” has “" + setting + "”, which an intake form cannot keep."));
  }

  private static boolean isSet(JsonNode setting) {
    return setting.isBoolean()
        ? setting.asBoolean()
        : !setting.asText().isEmpty() || !setting.isEmpty();
  }

  private void length() {
    JsonNode longest = field.path("validate").path("maxLength");
    if (!longest.canConvertToInt() || longest.asInt() < 1) {
      refuse("” needs a longest length.");
    }
  }

  private void options() {
    Set<String> seen = new HashSet<>();
    boolean sound = taken || !field.path("values").isEmpty();
    for (JsonNode option : field.path("values")) {
      String value = option.path("value").asText();
      sound &= !value.isBlank() && !option.path("label").asText().isBlank() && seen.add(value);
    }
    if (!sound) {
      refuse("” needs options, each with a label and a value of its own.");
    }
  }

  /** What it asks, in every language. */
  private String said() {
    return Stream.concat(
            Stream.of(key(), field.path(FormSheet.label(kind)).asText()),
            LANGUAGES.stream().map(language -> field.path("properties").path(language).asText()))
        .collect(Collectors.joining("\n"));
  }

  private static int longest(JsonNode field, String suffix, String label) {
    return LANGUAGES.stream()
        .mapToInt(language -> field.path("properties").path(language + suffix).asText().length())
        .reduce(label.length(), Math::max);
  }

  private String key() {
    return field.path("key").asText(field.path("path").asText());
  }

  private void refuse(String why) {
    findings.add(ModelFinding.error(field.path("id").asText(null), RULE, about(why)));
  }

  private String about(String why) {
    return "The field “" + key() + why;
  }
}
