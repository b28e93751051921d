package io.recourse.flowchanges;

import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Where a case stands, what may be changed there, and what was asked for before. */
@Service
public class ShowFlow {

  private final RunningFlow running;
  private final FlowOfCase flow;
  private final FlowChanges changes;

  ShowFlow(RunningFlow running, FlowOfCase flow, FlowChanges changes) {
    this.running = running;
    this.flow = flow;
    this.changes = changes;
  }

  /** Read at one moment: the engine asks for an instance and for its parts one after the other. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public List<FlowOffer> offers(CaseNumber number) {
    return running.offers(number);
  }

  /** Its own process, where that ended and the case did not; read at one moment too. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Optional<EndedFlow> ended(CaseNumber number) {
    return flow.ended(number);
  }

  /**
   * The BPMN of the version in which it ended.
   *
   * @throws Problem CONFLICT where it runs, or the case ended too
   */
  @Transactional(readOnly = true)
  public String endedXml(CaseNumber number) {
    return running.xml(flow.ended(number).orElseThrow(() -> Problem.conflict("flow.runs")).place());
  }

  @Transactional(readOnly = true)
  public List<FlowChange> changes(CaseNumber number) {
    return changes.ofCase(number);
  }

  /**
   * @throws Problem NOT_FOUND where it is none of this case
   */
  @Transactional(readOnly = true)
  public FlowChange change(CaseNumber number, UUID id) {
    FlowChange found = changes.get(id);
    if (!found.caseNumber().equals(number)) {
      throw Problem.notFound("flow.unknown");
    }
    return found;
  }

  /** The BPMN that a change is about, as it was deployed. */
  @Transactional(readOnly = true)
  public String xml(CaseNumber number, UUID id) {
    return running.xml(change(number, id).about());
  }
}
