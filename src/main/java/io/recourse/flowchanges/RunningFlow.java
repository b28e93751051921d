package io.recourse.flowchanges;

import io.recourse.cases.ProcessRef;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import java.util.List;
import java.util.Optional;

/** The engine's side of where a case stands and what may be changed there. */
public interface RunningFlow {

  /** Where it stands, in all its models. */
  List<FlowPlace> places(CaseNumber number);

  /** What may be done at each of them; what guards people, terms and money is not offered. */
  List<FlowOffer> offers(CaseNumber number);

  /**
   * Carries a change out.
   *
   * @throws Problem CONFLICT where it is not offered or not any more, or the model cannot go on so;
   *     INVALID for a fact that is none of its kind
   */
  void change(CaseNumber number, FlowMove move);

  /**
   * The instance that drove a case, where it ended; of models that pay none is begun once more.
   *
   * @param own the instance
   */
  Optional<EndedFlow> ended(CaseNumber number, ProcessRef own);

  /**
   * Begins it once more, in the version in which it ended, with what it knew then.
   *
   * @return the instance that goes on
   * @throws Problem CONFLICT where the step is not offered, its term is over, or the model cannot
   *     go on so; INVALID for a fact that is none, of another kind, or missing
   */
  ProcessRef restart(CaseNumber number, EndedFlow ended, FlowMove move);

  /** The BPMN of the version that a place of the case belongs to. */
  String xml(FlowPlace place);
}
