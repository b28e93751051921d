package io.recourse.studio.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.studio.ModelParts;
import io.recourse.studio.ModelReader;
import io.recourse.studio.ModelText;
import java.io.ByteArrayInputStream;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.xml.ModelException;
import org.springframework.stereotype.Component;

/** Reads models with the parsers of the engine's model API, schema check included. */
@Component
class ModelFiles implements ModelReader {

  private final ObjectMapper json;

  ModelFiles(ObjectMapper json) {
    this.json = json;
  }

  @Override
  public ModelParts read(ModelText model) {
    try {
      return switch (model.kind()) {
        case BPMN -> ProcessFile.read(model.bytes());
        case DMN -> decisions(model.bytes());
        case FORM -> form(model.text());
      };
    } catch (ModelException | JsonProcessingException e) {
      return ModelParts.unreadable("The model breaks its schema: " + reason(e));
    }
  }

  private static ModelParts decisions(byte[] bytes) {
    Collection<Decision> decisions =
        Dmn.readModelFromStream(new ByteArrayInputStream(bytes))
            .getModelElementsByType(Decision.class);
    Set<String> keys =
        decisions.stream()
            .map(Decision::getId)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    if (keys.isEmpty()) {
      return ModelParts.unreadable("There is no decision: nothing would be deployed.");
    }
    Decision first = decisions.iterator().next();
    String name = first.getName() == null ? first.getId() : first.getName();
    return new ModelParts(keys, name, Set.of(), List.of());
  }

  private ModelParts form(String text) throws JsonProcessingException {
    JsonNode id = json.readTree(text).path("id");
    return new ModelParts(Set.of(id.asText()), id.asText(), Set.of(), List.of());
  }

  private static String reason(Exception failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause.getMessage();
  }
}
