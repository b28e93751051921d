package io.recourse.forms.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.forms.FormSheet;
import io.recourse.web.FormWords;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads a deployed form in the language of whoever fills it in. */
@Component
public class SheetTexts {

  private final FormWords words;
  private final ObjectMapper json;

  SheetTexts(FormWords words, ObjectMapper json) {
    this.words = words;
    this.json = json;
  }

  /**
   * @param schema form-js JSON that was checked before it was deployed
   * @param given what it begins with
   */
  public FormSheet sheet(String schema, Map<String, ?> given, Locale language) {
    try {
      return FormSheet.read(words.translated(json.readTree(schema), language), given);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The form was checked before it was deployed", e);
    }
  }
}
