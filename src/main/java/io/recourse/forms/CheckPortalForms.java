package io.recourse.forms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.engine.ModelFinding;
import io.recourse.forms.SheetPart.Kind;
import io.recourse.studio.OwnForms;
import io.recourse.worklist.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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

  @Override
  public List<ModelFinding> check(String key, String schema) {
    List<ModelFinding> findings = new ArrayList<>();
    Set<String> missing = new TreeSet<>(of(key).orElseThrow().needed());
    try {
      look(json.readTree(schema).path("components"), missing, findings);
      var unused = Form.parse(schema);
    } catch (IllegalArgumentException | ArithmeticException | JsonProcessingException unchecked) {
      findings.add(
          refused(null, "Answers to this form cannot be checked: " + unchecked.getMessage()));
    }
    missing.forEach(
        one -> findings.add(refused(null, "The field “" + one + "” needs an answer in words.")));
    return findings;
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

  private static void look(JsonNode components, Set<String> missing, List<ModelFinding> findings) {
    for (JsonNode component : components) {
      Kind kind = FormSheet.kind(component);
      if (kind == null) {
        String type = component.path("type").asText();
        findings.add(
            refused(
                component.path("id").asText(null),
                "An intake form cannot have a “" + type + "”: it is not shown or kept."));
      } else if (kind == Kind.GROUP) {
        look(component.path("components"), missing, findings);
      } else if ((kind == Kind.LINE || kind == Kind.TEXT)
          && component.path("validate").path("required").asBoolean()) {
        missing.remove(component.path("key").asText());
      }
    }
  }

  private static ModelFinding refused(String element, String why) {
    return ModelFinding.error(element, RULE, why);
  }
}
