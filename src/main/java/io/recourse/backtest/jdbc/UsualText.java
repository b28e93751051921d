package io.recourse.backtest.jdbc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.backtest.model.Medians;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Component;

/** What steps usually take and find out, as JSON. */
@Component
class UsualText {

  private final ObjectMapper json;

  UsualText(ObjectMapper json) {
    this.json = json;
  }

  String write(Medians usual) {
    try {
      return json.writeValueAsString(usual);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  Medians read(String text) {
    try {
      return json.readValue(text, Medians.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
