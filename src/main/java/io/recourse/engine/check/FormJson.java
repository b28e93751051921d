package io.recourse.engine.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.recourse.engine.ModelFinding;
import java.io.IOException;
import java.util.stream.Stream;

/** A form is a JSON object with an id and components, not too deep. */
final class FormJson {

  private static final ObjectMapper JSON = JsonMapper.builder().build();

  static {
    JSON.getFactory()
        .setStreamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(64).build());
  }

  private FormJson() {}

  static Stream<ModelFinding> check(byte[] bytes) {
    if (bytes.length > SafeXml.MAX_BYTES) {
      return refused("The form is larger than " + SafeXml.MAX_BYTES + " bytes.");
    }
    try {
      JsonNode form = JSON.readTree(bytes);
      boolean whole = form.path("id").isTextual() && form.path("components").isArray();
      return whole ? Stream.empty() : refused("A form has an id and components.");
    } catch (JsonProcessingException e) {
      return refused("The form is not JSON: " + e.getOriginalMessage());
    } catch (IOException e) {
      return refused("The form cannot be read.");
    }
  }

  private static Stream<ModelFinding> refused(String message) {
    return Stream.of(ModelFinding.error(null, "form", message));
  }
}
