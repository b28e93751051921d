package io.recourse.inquiries;

import io.recourse.cases.ServiceCase;
import io.recourse.common.CurrentActor;
import io.recourse.common.Problem;
import io.recourse.evidence.AddEvidence;
import io.recourse.intake.NewCase;
import io.recourse.intake.OpenCase;
import io.recourse.intake.Sameness;
import io.recourse.orders.Products;
import io.recourse.units.CaseOfUnit;
import io.recourse.units.FindUnit;
import io.recourse.units.Unit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a question with what it is about: an order, one piece, files, another article. */
@Service
public class AskInquiry {

  private final OpenCase openCase;
  private final FindUnit units;
  private final CaseOfUnit caseOfUnit;
  private final Products products;
  private final AddEvidence evidence;
  private final InquiryBook book;
  private final CurrentActor currentActor;

  AskInquiry(
      OpenCase openCase,
      FindUnit units,
      CaseOfUnit caseOfUnit,
      Products products,
      AddEvidence evidence,
      InquiryBook book,
      CurrentActor currentActor) {
    this.openCase = openCase;
    this.units = units;
    this.caseOfUnit = caseOfUnit;
    this.products = products;
    this.evidence = evidence;
    this.book = book;
    this.currentActor = currentActor;
  }

  /**
   * What a question is about beside its words.
   *
   * @param serial of a piece that the customer has; null for none
   * @param wishedSku article that they would like instead; null for none
   * @param sameness of what is added to a question that is open
   */
  public record About(
      String serial, String wishedSku, List<AddEvidence.Upload> files, Sameness sameness) {}

  /**
   * Asks for the customer who is signed in; a piece bought with us brings its order along.
   *
   * @throws Problem INVALID with pointers {@code /serial} and {@code /wishedSku} too
   */
  @Transactional
  public ServiceCase ask(NewCase request, About about) {
    if (about.wishedSku() != null && products.find(about.wishedSku()).isEmpty()) {
      throw Problem.invalid("/wishedSku", "inquiry.noArticle");
    }
    Optional<Unit> piece =
        Optional.ofNullable(about.serial())
            .map(serial -> units.owned(serial, currentActor.actor().id()));
    ServiceCase asked = openCase.open(withOrder(request, piece), about.sameness()).serviceCase();
    piece.ifPresent(
        unit -> {
          var unused = caseOfUnit.name(asked.number(), unit.serial().value());
        });
    if (about.wishedSku() != null) {
      book.put(asked.number(), book.of(asked.number()).wishing(about.wishedSku()));
    }
    about.files().forEach(file -> evidence.fromCustomer(asked.number(), null, file));
    return asked;
  }

  private static NewCase withOrder(NewCase request, Optional<Unit> piece) {
    return piece
        .filter(unit -> request.orderNumber() == null && !unit.changedHands())
        .map(Unit::sale)
        .map(Unit.Sale::orderNumber)
        .map(request::about)
        .orElse(request);
  }
}
