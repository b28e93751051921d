package io.recourse.intakeforms;

import com.fasterxml.jackson.databind.JsonNode;
import io.recourse.engine.ModelFinding;
import io.recourse.intakeforms.SheetPart.Kind;
import io.recourse.worklist.Form;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What a form may ask of customers: what a page without script shows and a case can keep. */
final class SheetCheck {

  /** Letters that a case keeps, with room for the labels between them. */
  static final int MOST_LETTERS = 15_000;

  private static final int MOST_FIELDS = 40;
  private static final int NUMBER_OR_DAY = 40;
  private static final String RULE = "intake";

  /** Settings that only a script obeys, or that leave a field that nobody can answer. */
  private static final List<String> UNKEPT =
      List.of("conditional", "valuesKey", "valuesExpression", "disabled", "readonly");

  private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");

  /** Secrets that nobody needs for a question: no payment or account is safe once they are read. */
  private static final Pattern SECRET =
      Pattern.compile(
          "\\b(?:cvv2?|cvc2?|card number|credit card|password|passcode)\\b"
              + "|密[码碼]|[卡帐账帳]号|[卡帳]號|安全[码碼]|[验驗][证證][码碼]",
          Pattern.CASE_INSENSITIVE);

  private final List<ModelFinding> findings = new ArrayList<>();
  private int letters;
  private int fields;

  private SheetCheck() {}

  static List<ModelFinding> check(JsonNode schema) {
    SheetCheck check = new SheetCheck();
    schema.path("components").forEach(check::component);
    check.whole(schema.toString());
    return check.findings;
  }

  private void component(JsonNode component) {
    String type = component.path("type").asText();
    Kind kind = FormSheet.KINDS.get(type);
    boolean day = kind != Kind.DAY || "date".equals(component.path("subtype").asText("date"));
    if (kind == null || !day) {
      refuse(component, "An intake form cannot have a “" + type + "”: it is not shown or kept.");
    } else if (kind != Kind.WORDS) {
      field(component, kind);
    }
  }

  private void field(JsonNode component, Kind kind) {
    fields++;
    String key = component.path("key").asText();
    if (component.path(FormSheet.label(kind)).asText().isBlank()) {
      refuse(component, "The field “" + key + "” needs a label.");
    }
    if (!KEY.matcher(key).matches()) {
      refuse(component, "The field “" + key + "” needs a key of Latin letters and digits.");
    }
    if (SECRET.matcher(component.toString()).find()) {
      refuse(component, "The field “" + key + "” asks for a secret that must not be kept.");
    }
    UNKEPT.stream()
        .filter(setting -> isSet(component.path(setting)))
        .forEach(setting -> unkept(component, setting));
    if (!component.path("validate").path("pattern").asText().isEmpty()) {
      unkept(component, "pattern");
    }
    switch (kind) {
      case LINE, TEXT -> text(component);
      case SELECT, RADIO, SEVERAL -> choice(component);
      default -> letters += NUMBER_OR_DAY;
    }
    untranslated(component);
  }

  private static boolean isSet(JsonNode setting) {
    return setting.isBoolean() ? setting.asBoolean() : setting.isValueNode() || !setting.isEmpty();
  }

  private void text(JsonNode component) {
    JsonNode longest = component.path("validate").path("maxLength");
    if (!longest.canConvertToInt() || longest.asInt() < 1) {
      refuse(
          component, "The field “" + component.path("key").asText() + "” needs a longest length.");
    } else {
      letters += longest.asInt();
    }
  }

  private void choice(JsonNode component) {
    Set<String> seen = new HashSet<>();
    boolean sound = !component.path("values").isEmpty();
    for (JsonNode option : component.path("values")) {
      String value = option.path("value").asText();
      letters += option.path("label").asText().length();
      sound &= !value.isBlank() && !option.path("label").asText().isBlank() && seen.add(value);
    }
    if (!sound) {
      refuse(
          component,
          "The field “"
              + component.path("key").asText()
              + "” needs options, each with a label and a value of its own.");
    }
  }

  private void unkept(JsonNode component, String setting) {
    refuse(
        component,
        "The field “"
            + component.path("key").asText()
            + "” has “"
            + setting
            + "”, which an intake form cannot keep.");
  }

  private void untranslated(JsonNode component) {
    JsonNode words = component.path("properties");
    if (!words.has("zh-CN") || !words.has("zh-TW")) {
      findings.add(
          ModelFinding.warning(
              component.path("id").asText(null),
              RULE,
              "The field “"
                  + component.path("key").asText()
                  + "” has no Chinese label: give it the properties zh-CN and zh-TW."));
    }
  }

  private void whole(String schema) {
    if (fields == 0 || fields > MOST_FIELDS) {
      refuse(null, "An intake form has 1 to " + MOST_FIELDS + " fields.");
    }
    if (letters > MOST_LETTERS) {
      refuse(
          null,
          "The answers may be longer together than the "
              + MOST_LETTERS
              + " letters that a case keeps.");
    }
    try {
      var unused = Form.parse(schema);
    } catch (IllegalArgumentException | ArithmeticException unchecked) {
      refuse(null, "Answers to this form cannot be checked: " + unchecked.getMessage());
    }
  }

  private void refuse(JsonNode component, String message) {
    String id = component == null ? null : component.path("id").asText(null);
    findings.add(ModelFinding.error(id, RULE, message));
  }
}
