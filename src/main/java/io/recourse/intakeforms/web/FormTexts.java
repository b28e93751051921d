package io.recourse.intakeforms.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.intakeforms.FormSheet;
import io.recourse.studio.ModelSource;
import io.recourse.web.FormWords;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Reads a deployed form in the language of whoever fills it in. */
@Component
class FormTexts {

  private final FormWords words;
  private final ObjectMapper json;

  FormTexts(FormWords words, ObjectMapper json) {
    this.words = words;
    this.json = json;
  }

  FormSheet sheet(ModelSource source, Locale language) {
    try {
      return FormSheet.read(words.translated(json.readTree(source.content()), language));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The form was checked before it was deployed", e);
    }
  }
}
