package io.recourse.worklist;

import io.recourse.worklist.CountEntries.Entries;
import io.recourse.worklist.ModelSteps.Steps;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reports what each process asks people to do and to enter, and who is responsible (INT-09). */
@Service
public class ReportEffort {

  private static final Responsibility UNKNOWN = new Responsibility("", "", List.of());

  private final ModelSteps models;
  private final CountEntries entries;
  private final CustomerForms customers;
  private final Responsibilities responsibilities;

  ReportEffort(
      ModelSteps models,
      CountEntries entries,
      CustomerForms customers,
      Responsibilities responsibilities) {
    this.models = models;
    this.entries = entries;
    this.customers = customers;
    this.responsibilities = responsibilities;
  }

  /**
   * One process.
   *
   * @param outside waits for word of customers, carriers and partners
   * @param customerFields values that a customer enters to begin it
   */
  public record Effort(
      String process, List<Step> steps, int outside, long customerFields, long customerDemanded) {

    /** Values that staff enter when every step is taken once. */
    public long staffFields() {
      return steps.stream().mapToLong(Step::fields).sum();
    }
  }

  /** One step of staff; a task of the process owner's own model may name nobody yet. */
  public record Step(String task, long fields, long demanded, Responsibility responsible) {}

  @Transactional(readOnly = true)
  public List<Effort> perProcess() {
    Map<String, Entries> byForm =
        entries.perForm().stream().collect(Collectors.toMap(Entries::form, Function.identity()));
    Map<String, CustomerForms.Count> counts = customers.byProcess();
    return models.newest().stream().map(steps -> effort(steps, byForm, counts)).toList();
  }

  private Effort effort(
      Steps of, Map<String, Entries> byForm, Map<String, CustomerForms.Count> counts) {
    CustomerForms.Count asked = counts.getOrDefault(of.process(), CustomerForms.Count.NONE);
    List<Step> steps = of.tasks().stream().map(task -> step(task, byForm)).toList();
    return new Effort(of.process(), steps, of.outside(), asked.fields(), asked.demanded());
  }

  private Step step(String task, Map<String, Entries> byForm) {
    Entries form = byForm.getOrDefault(task, new Entries(task, 0, 0));
    Responsibility who = responsibilities.byStep().getOrDefault(task, UNKNOWN);
    return new Step(task, form.fields(), form.demanded(), who);
  }
}
