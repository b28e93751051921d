package io.recourse.engine.check;

import io.recourse.engine.ModelFinding;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** A model deploys at least one process, and each says how long its history is worth keeping. */
class ProcessRule implements Rule {

  private static final Pattern LIFETIME = Pattern.compile("\\d{1,5}|P\\d{1,5}D");

  @Override
  public Stream<ModelFinding> check(ModelXml model) {
    List<Element> executable =
        model.bpmn("process").filter(it -> "true".equals(it.getAttribute("isExecutable"))).toList();
    if (executable.isEmpty()) {
      return Stream.of(
          ModelFinding.error(
              null, "executable", "No process is executable: nothing would be deployed."));
    }
    return executable.stream()
        .filter(it -> !LIFETIME.matcher(ModelXml.engine(it, "historyTimeToLive")).matches())
        .map(
            it ->
                ModelFinding.error(
                    ModelXml.idOf(it),
                    "historyTimeToLive",
                    "Say historyTimeToLive, such as P3650D."));
  }
}
