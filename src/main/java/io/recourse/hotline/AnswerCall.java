package io.recourse.hotline;

import io.recourse.assignment.NameOwners;
import io.recourse.cases.CaseType;
import io.recourse.cases.Channel;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import io.recourse.intake.NewCase;
import io.recourse.intake.OpenCase;
import io.recourse.intake.Sameness;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Staff open a case for somebody who calls. It has an owner at once: the own agent of the customer
 * first (CUS-08).
 */
@Service
public class AnswerCall {

  /** What needs nothing but words. */
  public static final List<CaseType> TYPES =
      List.of(
          CaseType.INQUIRY,
          CaseType.COMPLAINT,
          CaseType.FOLLOW_UP,
          CaseType.SUGGESTION,
          CaseType.DATA_LEAK);

  private final OpenCase open;
  private final NameOwners owners;

  AnswerCall(OpenCase open, NameOwners owners) {
    this.open = open;
    this.owners = owners;
  }

  /**
   * What somebody calls for.
   *
   * @param language in which they speak, BCP 47; null for that of the customer
   * @param sameness of what is added to a case that is open
   */
  public record Call(
      String orderNumber,
      CaseType type,
      String subject,
      String text,
      String language,
      Sameness sameness) {}

  /**
   * The number of the case, which may have been open before.
   *
   * @throws Problem INVALID for a type that needs more than words, and for words that are missing
   */
  @Transactional
  public CaseNumber open(Call call) {
    if (!Set.copyOf(TYPES).contains(call.type())) {
      throw Problem.invalid("/type", "call.type", TYPES);
    }
    demandWords(call);
    ServiceCase opened =
        open.open(
                new NewCase(
                    call.type(),
                    Channel.HOTLINE,
                    call.orderNumber(),
                    null,
                    call.language(),
                    call.subject(),
                    call.text(),
                    List.of(),
                    null),
                call.sameness())
            .serviceCase();
    if (opened.owner() == null) {
      boolean unused = owners.name(opened.number());
    }
    return opened.number();
  }

  private static void demandWords(Call call) {
    List<FieldError> missing =
        Stream.of("/subject", "/text")
            .filter(
                pointer -> ("/subject".equals(pointer) ? call.subject() : call.text()).isBlank())
            .map(pointer -> new FieldError(pointer, "field.given"))
            .toList();
    if (!missing.isEmpty()) {
      throw Problem.invalid(missing);
    }
  }
}
