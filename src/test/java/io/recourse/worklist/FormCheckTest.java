package io.recourse.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormCheckTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Form EVERY_KIND =
      form(
          """
          {"type": "text", "text": "# Title"}, {"type": "separator"},
          {"type": "textfield", "key": "code", "validate": {"pattern": "^[A-Z]{2}$"}},
          {"type": "textarea", "key": "note", "validate": {"minLength": 3, "maxLength": 8}},
          {"type": "number", "key": "pieces", "decimalDigits": 0, "validate": {"min": 0, "max": 5}},
          {"type": "number", "key": "weight", "decimalDigits": 2},
          {"type": "radio", "key": "decision", "validate": {"required": true},
           "values": [{"label": "Yes", "value": "yes"}, {"label": "No", "value": "no"}]},
          {"type": "select", "key": "shelf", "valuesKey": "shelves"},
          {"type": "checkbox", "key": "sure"},
          {"type": "checklist", "key": "faults",
           "values": [{"label": "a", "value": "scratch"}, {"label": "b", "value": "dent"}]},
          {"type": "datetime", "key": "day", "subtype": "date"},
          {"type": "datetime", "key": "hour", "subtype": "time"},
          {"type": "filepicker", "key": "proof"},
          {"type": "filepicker", "key": "photos", "multiple": true},
          {"type": "textfield", "key": "shown", "disabled": true},
          {"type": "group", "components": [{"type": "textfield", "key": "inGroup"}]},
          {"type": "textfield", "key": "why", "validate": {"required": true},
           "conditional": {"hide": "=decision = \\"yes\\""}},
          {"type": "dynamiclist", "path": "lines", "components": [
            {"type": "number", "key": "line", "decimalDigits": 0, "validate": {"required": true}},
            {"type": "select", "key": "grade", "validate": {"required": true},
             "values": [{"label": "A", "value": "A"}]}]}
          """);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'code':'AB'}",
        "{'note':'fine'}",
        "{'pieces':5}",
        "{'pieces':5.0}",
        "{'weight':1.25}",
        "{'shelf':'S1'}",
        "{'sure':false}",
        "{'faults':['dent','scratch']}",
        "{'day':'2026-02-28'}",
        "{'hour':'14:30'}",
        "{'inGroup':'x'}",
        "{'lines':[{'line':1,'grade':'A'}]}",
        "{'lines':[]}",
        "{'proof':['a.pdf'],'photos':['a.png','b.png']}",
        "{'note':'','pieces':null}"
      })
  void accepts_what_the_form_offers(String values) {
    assertThat(checked(values)).containsEntry("decision", "yes");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'code':'abc'}|/values/code|does not have the expected form",
        "{'code':7}|/values/code|must be a text",
        "{'code':['AB']}|/values/code|must be a text",
        "{'note':'no'}|/values/note|must have at least 3 characters",
        "{'note':'far too long'}|/values/note|must have at most 8 characters",
        "{'pieces':6}|/values/pieces|must be at most 5",
        "{'pieces':-1}|/values/pieces|must be at least 0",
        "{'pieces':1.5}|/values/pieces|must be a whole number",
        "{'pieces':'3'}|/values/pieces|must be a number",
        "{'pieces':1e400}|/values/pieces|must be a number",
        "{'weight':1.255}|/values/weight|must have at most 2 decimals",
        "{'weight':1e30}|/values/weight|is too large a number",
        "{'shelf':'S9'}|/values/shelf|is not an option here",
        "{'sure':'true'}|/values/sure|must be true or false",
        "{'faults':'dent'}|/values/faults|must be a list of options",
        "{'faults':['dent','rust']}|/values/faults/1|is not an option here",
        "{'day':'2026-02-30'}|/values/day|must be a date such as 2026-05-31",
        "{'hour':'25:00'}|/values/hour|must be a time such as 14:30",
        "{'proof':['a.pdf','b.pdf']}|/values/proof|may name at most 1 files",
        "{'proof':'a.pdf'}|/values/proof|must be a list",
        "{'photos':[7]}|/values/photos/0|must be a text",
        "{'lines':{'0':1}}|/values/lines|must be a list",
        "{'lines':[1]}|/values/lines/0|must be an object",
        "{'lines':[{'line':1,'grade':'A'},{'line':2,'grade':'Z'}]}|/values/lines/1/grade|is not an"
            + " option here",
        "{'lines':[{'grade':'A'}]}|/values/lines/0/line|is required",
        "{'lines':[{'line':1,'grade':'A','price':1}]}|/values/lines/0/price|is not a field of this"
            + " form",
        "{'other/key~':1}|/values/other~1key~0|is not a field of this form"
      })
  void refuses_with_a_pointer(String values, String pointer, String detail) {
    assertThat(errors(values))
        .extracting(FieldError::pointer, FieldError::detail)
        .containsExactly(tuple(pointer, detail));
  }

  @Test
  void demands_what_is_required_and_sure_to_be_shown() {
    assertThat(errors(EVERY_KIND, Map.of()))
        .extracting(FieldError::pointer)
        .containsExactly("/values/decision", "/values/why");
    assertThat(errors(EVERY_KIND, Map.of("decision", "no")))
        .extracting(FieldError::pointer)
        .containsExactly("/values/why");
  }

  @Test
  void drops_what_is_only_shown() {
    assertThat(checked("{'shown':'changed'}")).doesNotContainKey("shown");
  }

  @Test
  void narrows_numbers() {
    assertThat(checked("{'pieces':3.0}")).containsEntry("pieces", 3);
    assertThat(checked("{'weight':1.50}")).containsEntry("weight", new BigDecimal("1.5"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\0b", "\ud800", "x\udc00y"})
  void refuses_what_is_no_text(String text) {
    assertThat(errors(EVERY_KIND, Map.of("decision", "yes", "inGroup", text)))
        .extracting(FieldError::pointer, FieldError::detail)
        .containsExactly(tuple("/values/inGroup", "contains characters that are not text"));
  }

  @Test
  void invented_keys_stay_printable_in_the_answer() {
    List<FieldError> errors =
        errors(EVERY_KIND, Map.of("decision", "yes", "\ud800\n" + "k".repeat(500), 1));
    assertThat(errors)
        .singleElement()
        .satisfies(
            error ->
                assertThat(error.pointer())
                    .startsWith("/values/\ufffd\ufffdk")
                    .hasSizeLessThan(120));
  }

  @Test
  void bounds_texts_and_lists_even_where_the_form_does_not() {
    assertThat(errors(EVERY_KIND, Map.of("decision", "yes", "inGroup", "x".repeat(10_001))))
        .extracting(FieldError::pointer)
        .containsExactly("/values/inGroup");
    List<Map<String, Object>> rows =
        new ArrayList<>(Collections.nCopies(501, Map.of("line", 1, "grade", "A")));
    assertThat(errors(EVERY_KIND, Map.of("decision", "yes", "lines", rows)))
        .extracting(FieldError::pointer, FieldError::detail)
        .containsExactly(tuple("/values/lines", "must have at most 500 rows"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type': 'iframe', 'key': 'f'}",
        "{'type': 'textfield', 'key': 'c', 'conditional': {'hide': '=a >'}}",
        "{'type': 'textfield', 'key': ''}",
        "{'type': 'textfield', 'key': 'a.b'}",
        "{'type': 'textfield', 'key': 'a'}, {'type': 'number', 'key': 'a'}",
        "{'type': 'select', 'key': 's', 'valuesExpression': '=x'}",
        "{'type': 'textfield', 'key': 'm', 'validate': {'validationType': 'email'}}"
      })
  void forms_it_could_not_check_are_refused(String components) {
    assertThatThrownBy(() -> form(components.replace('\'', '"')))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void counts_what_a_person_enters() {
    assertThat(EVERY_KIND.entered()).isEqualTo(16);
    assertThat(EVERY_KIND.demanded()).isEqualTo(4);
  }

  private static Map<String, Object> checked(String values) {
    return FormCheck.check(EVERY_KIND, map(values), SHELVES);
  }

  private static List<FieldError> errors(String values) {
    return errors(EVERY_KIND, map(values));
  }

  private static List<FieldError> errors(Form form, Map<String, ?> values) {
    Problem refused =
        catchThrowableOfType(Problem.class, () -> FormCheck.check(form, values, SHELVES));
    assertThat(refused.kind()).isEqualTo(Problem.Kind.INVALID);
    return refused.errors();
  }

  private static final Map<String, ?> SHELVES =
      Map.of("shelves", List.of(Map.of("label", "Shelf 1", "value", "S1")));

  private static Map<String, Object> map(String values) {
    try {
      Map<String, Object> map = new HashMap<>(Map.of("decision", "yes"));
      map.putAll(JSON.readValue(values.replace('\'', '"'), new TypeReference<>() {}));
      return map;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Form form(String components) {
    return Form.parse("{\"id\": \"Test\", \"components\": [" + components + "]}");
  }
}
