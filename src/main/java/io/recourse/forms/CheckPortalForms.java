package io.recourse.forms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.engine.ModelFinding;
import io.recourse.forms.SheetPart.Kind;
import io.recourse.studio.OwnForms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;

/** Says in the studio what would be wrong with a form behind a page of the portal. */
@Component
class CheckPortalForms implements OwnForms {

  private static final String RULE = "portal";

  private final List<PortalForm> forms;
  private final ObjectMapper json;

  CheckPortalForms(List<PortalForm> forms, ObjectMapper json) {
    this.forms = List.copyOf(forms);
    this.json = json;
  }

  @Override
  public boolean own(String key) {
    return of(key).isPresent();
  }

  /** As any form that customers fill in, and then what this page cannot do without. */
  @Override
  public List<ModelFinding> check(String key, String schema) {
    PortalForm form = of(key).orElseThrow();
    JsonNode read = read(schema);
    List<ModelFinding> findings = new ArrayList<>(SheetCheck.check(read, form.given()));
    Set<String> missing = new TreeSet<>(form.needed());
    for (JsonNode field : atTop(read.path("components"))) {
      if (isAlwaysAnswered(field)) {
        missing.remove(FormSheet.key(field));
      }
      if (!isUnderstood(field, form)) {
        findings.add(
            refused(
                field.path("id").asText(null),
                "The field “"
                    + FormSheet.key(field)
                    + "” is a choice among: "
                    + String.join(", ", new TreeSet<>(form.answers().get(FormSheet.key(field))))
                    + "."));
      }
    }
    missing.forEach(
        one -> findings.add(refused(null, "The field “" + one + "” needs an answer in words.")));
    return findings;
  }

  private JsonNode read(String schema) {
    try {
      return json.readTree(schema);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The form was read before", e);
    }
  }

  /** Fields whose answers stand by themselves: not in a list, nor in a group that is an object. */
  private static List<JsonNode> atTop(JsonNode components) {
    List<JsonNode> fields = new ArrayList<>();
    for (JsonNode component : components) {
      boolean isPlainGroup =
          FormSheet.kind(component) == Kind.GROUP && FormSheet.key(component).isEmpty();
      if (!isPlainGroup) {
        fields.add(component);
      } else if (!isHideable(component)) {
        fields.addAll(atTop(component.path("components")));
      }
    }
    return fields;
  }

  private static boolean isAlwaysAnswered(JsonNode field) {
    Kind kind = FormSheet.kind(field);
    return (kind == Kind.LINE || kind == Kind.TEXT)
        && field.path("validate").path("required").asBoolean()
        && !isHideable(field);
  }

  private static boolean isHideable(JsonNode component) {
    return !component.path("conditional").path("hide").asText().isBlank();
  }

  private static boolean isUnderstood(JsonNode field, PortalForm form) {
    Set<String> answers = form.answers().get(FormSheet.key(field));
    if (answers == null) {
      return true;
    }
    Kind kind = FormSheet.kind(field);
    boolean isChoice = (kind == Kind.SELECT || kind == Kind.RADIO) && !field.has("valuesKey");
    return isChoice
        && StreamSupport.stream(field.path("values").spliterator(), false)
            .allMatch(one -> answers.contains(one.path("value").asText()));
  }

  @Override
  public String fragment() {
    return "forms/sheet :: behind";
  }

  @Override
  public PortalForm facts(String key) {
    return of(key).orElse(null);
  }

  private Optional<PortalForm> of(String key) {
    return forms.stream().filter(form -> form.key().equals(key)).findFirst();
  }

  private static ModelFinding refused(String element, String why) {
    return ModelFinding.error(element, RULE, why);
  }
}
