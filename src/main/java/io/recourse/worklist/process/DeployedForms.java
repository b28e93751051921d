package io.recourse.worklist.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.recourse.worklist.WorkItem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.form.CamundaFormRef;
import org.camunda.bpm.engine.form.TaskFormData;
import org.springframework.stereotype.Component;

/** The form of a task as it was deployed with the task's own model version. */
@Component
class DeployedForms {

  private static final String NO_FORM =
      "{\"type\": \"default\", \"id\": \"none\", \"components\": []}";

  private final FormService forms;
  private final Map<String, String> kept = new ConcurrentHashMap<>();

  DeployedForms(FormService forms) {
    this.forms = forms;
  }

  String of(WorkItem item) {
    String place = item.processDefinition() + " " + item.taskKey();
    String known = kept.get(place);
    return known == null ? read(item, place) : known;
  }

  private String read(WorkItem item, String place) {
    TaskFormData data = forms.getTaskFormData(item.taskId());
    CamundaFormRef reference = data.getCamundaFormRef();
    if (reference == null && data.getFormKey() == null) {
      return NO_FORM;
    }
    String schema = load(item.taskId());
    if (reference != null && "deployment".equals(reference.getBinding())) {
      kept.put(place, schema);
    }
    return schema;
  }

  private String load(String taskId) {
    try (InputStream form = forms.getDeployedTaskForm(taskId)) {
      return new String(form.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
