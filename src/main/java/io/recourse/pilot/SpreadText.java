package io.recourse.pilot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Figures by name as they are kept. */
@Component
public class SpreadText {

  private final ObjectMapper json;

  SpreadText(ObjectMapper json) {
    this.json = json;
  }

  /** Null for none. */
  public String write(Map<String, Spread> figures) {
    try {
      return figures == null ? null : json.writeValueAsString(figures);
    } catch (JsonProcessingException never) {
      throw new IllegalStateException(never);
    }
  }

  /** Null for none. */
  public Map<String, Spread> read(String figures) {
    try {
      return figures == null ? null : json.readValue(figures, new TypeReference<>() {});
    } catch (JsonProcessingException never) {
      throw new IllegalStateException(never);
    }
  }
}
