package io.recourse.engine;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.springframework.stereotype.Component;

/** What the newest deployed processes name; a version says the same for ever and is read once. */
@Component
class DrawnUses {

  private final RepositoryService repository;
  private final Map<String, Read> read = new ConcurrentHashMap<>();

  private record Read(String version, List<DrawnUse> uses) {}

  DrawnUses(RepositoryService repository) {
    this.repository = repository;
  }

  List<DrawnUse> all() {
    List<ProcessDefinition> newest =
        repository.createProcessDefinitionQuery().latestVersion().list();
    read.keySet().retainAll(newest.stream().map(ProcessDefinition::getKey).toList());
    return newest.stream().flatMap(it -> uses(it).stream()).toList();
  }

  private List<DrawnUse> uses(ProcessDefinition process) {
    return read.compute(
            process.getKey(),
            (key, known) ->
                known != null && known.version().equals(process.getId()) ? known : read(process))
        .uses();
  }

  private Read read(ProcessDefinition process) {
    return new Read(
        process.getId(),
        DrawnUse.in(
                process.getKey(),
                Bpmn.readModelFromStream(repository.getProcessModel(process.getId())))
            .toList());
  }
}
