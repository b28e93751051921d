package io.recourse.forms;

import com.fasterxml.jackson.databind.JsonNode;
import io.recourse.conversation.WordRules;
import io.recourse.engine.ModelFinding;
import io.recourse.forms.SheetPart.Kind;
import io.recourse.worklist.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a form may ask of customers: what a page without script shows and a case can keep. */
public final class SheetCheck {

  private static final int MOST_FIELDS = 40;

  private final List<ModelFinding> findings = new ArrayList<>();
  private final Set<String> given;
  private long letters;
  private int fields;

  private SheetCheck(Set<String> given) {
    this.given = given;
  }

  /**
   * @param given names of the lists that the page brings, from which a field may take its options
   */
  public static List<ModelFinding> check(JsonNode schema, Set<String> given) {
    SheetCheck check = new SheetCheck(given);
    schema.path("components").forEach(check::component);
    check.whole(schema.toString());
    return check.findings;
  }

  private void component(JsonNode component) {
    String type = component.path("type").asText();
    Kind kind = FormSheet.kind(component);
    if (kind == null) {
      refuse(component, "An intake form cannot have a “" + type + "”: it is not shown or kept.");
    } else if (kind != Kind.WORDS) {
      asked(component, kind);
    }
  }

  private void asked(JsonNode component, Kind kind) {
    long before = letters;
    component.path("components").forEach(this::component);
    letters += FieldCheck.letters(component, kind);
    findings.addAll(FieldCheck.check(component, kind, given));
    if (kind == Kind.LIST) {
      letters = before + (letters - before) * FormSheet.MOST_ROWS;
    } else if (kind != Kind.GROUP) {
      fields++;
    }
  }

  private void whole(String schema) {
    if (fields == 0 || fields > MOST_FIELDS) {
      refuse(null, "An intake form has 1 to " + MOST_FIELDS + " fields.");
    }
    if (letters > WordRules.LETTER) {
      refuse(
          null,
          "The answers may be longer together than the "
              + WordRules.LETTER
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
    findings.add(ModelFinding.error(id, FieldCheck.RULE, message));
  }
}
