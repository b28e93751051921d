package io.recourse.hotline;

import io.recourse.assignment.NameOwners;
import io.recourse.cases.CaseType;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import io.recourse.intake.NewCase;
import io.recourse.intake.OpenCase;
import io.recourse.intake.Sameness;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Staff open a case of any kind for somebody who calls (INT-11). It has an owner at once: the own
 * agent of the customer first (CUS-08).
 */
@Service
public class AnswerCall {

  /** What a caller can ask for; other types come about by an act of their own. */
  public static final List<CaseType> TYPES =
      List.of(
          CaseType.INQUIRY,
          CaseType.RETURN,
          CaseType.EXCHANGE,
          CaseType.REPAIR,
          CaseType.COMPLAINT,
          CaseType.DELIVERY_PROBLEM,
          CaseType.ORDER_CHANGE,
          CaseType.PRICE_PROTECTION,
          CaseType.FOLLOW_UP,
          CaseType.SUGGESTION,
          CaseType.PRAISE,
          CaseType.DATA_LEAK);

  private final OpenCase open;
  private final NameOwners owners;
  private final NoteCall calls;

  AnswerCall(OpenCase open, NameOwners owners, NoteCall calls) {
    this.open = open;
    this.owners = owners;
    this.calls = calls;
  }

  /**
   * The number of the case, which may have been open before; the call is kept with it.
   *
   * @param channel where they spoke with us
   * @param sameness of what is added to a case that is open
   * @param call as {@link NoteCall#keep} takes it
   * @throws Problem INVALID for a type that comes about otherwise, and for words that are missing
   */
  @Transactional
  public CaseNumber open(NewCase request, CallNote.Way channel, Sameness sameness, String call) {
    if (!TYPES.contains(request.type())) {
      throw Problem.invalid("/type", "call.type", TYPES);
    }
    demandWords(request);
    ServiceCase opened = open.open(request, sameness).serviceCase();
    if (opened.owner() == null) {
      boolean unused = owners.name(opened.number());
    }
    calls.opened(opened.customerId(), channel, request.text(), opened.number(), call);
    return opened.number();
  }

  /** Why they call is said whatever it is; where no article says it, in a few words too. */
  private static void demandWords(NewCase request) {
    List<FieldError> missing = new ArrayList<>();
    boolean named = request.type().needsLines() || request.type() == CaseType.ORDER_CHANGE;
    if (!named && isBlank(request.subject())) {
      missing.add(new FieldError("/subject", "field.given"));
    }
    if (isBlank(request.text())) {
      missing.add(new FieldError("/text", "field.given"));
    }
    if (!missing.isEmpty()) {
      throw Problem.invalid(missing);
    }
  }

  private static boolean isBlank(String words) {
    return words == null || words.isBlank();
  }
}
