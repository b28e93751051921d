package io.recourse.repairs;

import static io.recourse.repairs.Coverage.COVERED;
import static io.recourse.repairs.Coverage.NOT_COVERED;
import static io.recourse.repairs.Coverage.PARTLY_COVERED;

import io.recourse.cases.CaseLine;
import io.recourse.cases.Cases;
import io.recourse.cases.LineRequest;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.intake.NewCase;
import io.recourse.thirdparties.PartyAnswers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What is known of the goods in repair, so that nobody types it again (INT-09). */
@Component
public class RepairSheet {

  private final Cases cases;
  private final RepairBook book;
  private final PartBook parts;
  private final PriceBook prices;
  private final RepairedUnit unit;
  private final WarrantyOfRepair warranty;
  private final PartyAnswers parties;
  private final PurchaseBook purchases;
  private final RemedyChoices choices;
  private final RepairRules rules;
  private final FaultWords faultWords;

  RepairSheet(
      Cases cases,
      RepairBook book,
      PartBook parts,
      PriceBook prices,
      RepairedUnit unit,
      WarrantyOfRepair warranty,
      PartyAnswers parties,
      PurchaseBook purchases,
      RemedyChoices choices,
      RepairRules rules,
      FaultWords faultWords) {
    this.faultWords = faultWords;
    this.rules = rules;
    this.choices = choices;
    this.cases = cases;
    this.book = book;
    this.parts = parts;
    this.prices = prices;
    this.unit = unit;
    this.warranty = warranty;
    this.parties = parties;
    this.purchases = purchases;
  }

  /** By the keys of the forms. */
  public Map<String, Object> known(CaseNumber number) {
    ServiceCase of = cases.get(number);
    Map<String, Object> known = new TreeMap<>();
    known.put("goods", each(of, LineRequest::name));
    known.put("serial", unit.serial(of).orElse(""));
    known.put("symptom", symptom(of));
    book.diagnosis(number).map(Diagnosis::note).ifPresent(note -> known.put("diagnosis", note));
    book.attempts(number).stream()
        .map(RepairAttempt::testNote)
        .filter(Objects::nonNull)
        .reduce((earlier, later) -> later)
        .ifPresent(note -> known.put("lastTest", note));
    known.values().removeIf(value -> value.toString().isEmpty());
    return known;
  }

  /**
   * Beside it, the codes of faults of such goods, what makers and suppliers answered, which
   * warranty answers, and so what the coverage most likely is.
   */
  public Map<String, Object> toDiagnose(CaseNumber number) {
    Map<String, Object> known = known(number);
    known.put("faults", faultWords.options(rules.faults(cases.get(number))));
    parties.of(number).ifPresent(answers -> known.put("partyFindings", answers));
    purchases.of(number).ifPresent(it -> known.put("purchase", told(it)));
    choices.of(number).ifPresent(it -> known.put("wanted", it.remedy().name()));
    warranty
        .promised(cases.get(number))
        .ifPresent(
            it -> {
              known.put("warranty", it.ground());
              known.put("partsShare", it.partsShare());
              known.put("labourShare", it.labourShare());
              known.put("coverage", likely(it).name());
            });
    return known;
  }

  private static Coverage likely(io.recourse.warranty.Coverage promised) {
    if (!promised.covered()) {
      return NOT_COVERED;
    }
    return WarrantyOfRepair.share(promised).isAll() ? COVERED : PARTLY_COVERED;
  }

  /**
   * Beside it, what makers and suppliers answered, the parts that the diagnosis asks for, and the
   * price line by line.
   */
  public Map<String, Object> toRepair(CaseNumber number) {
    Map<String, Object> known = known(number);
    parties.of(number).ifPresent(answers -> known.put("partyFindings", answers));
    List<Map<String, Object>> needed =
        parts.of(number).stream()
            .filter(part -> part.needed() > part.used())
            .map(
                part ->
                    Map.<String, Object>of(
                        "sku", part.sku(), "quantity", part.needed() - part.used()))
            .toList();
    known.put("parts", needed);
    known.put("prices", prices.of(number).stream().map(RepairSheet::told).toList());
    book.diagnosis(number).ifPresent(it -> known.put("coverage", it.coverage().name()));
    return known;
  }

  /** Day and seller, as whoever has the goods tells; goods of no order of ours have such. */
  private static String told(NewCase.Bought purchase) {
    return Stream.of(purchase.on(), purchase.seller(), purchase.country())
        .filter(Objects::nonNull)
        .map(Object::toString)
        .collect(Collectors.joining(", "));
  }

  private static Map<String, Object> told(PriceLine line) {
    Map<String, Object> told = new TreeMap<>();
    told.put("kind", line.kind().name());
    told.put("name", line.name() == null ? "" : line.name());
    told.put("quantity", line.quantity());
    told.put("price", line.price().inWords());
    told.put("share", line.share());
    told.put("due", line.due().inWords());
    return told;
  }

  /** What the customer says is wrong, on the lines and in their letter. */
  static String symptom(ServiceCase of) {
    String ofLines = each(of, LineRequest::note);
    String ofCase = of.origin().body();
    if (ofCase == null || ofCase.isBlank()) {
      return ofLines;
    }
    return ofLines.isEmpty() ? ofCase : ofLines + "\n" + ofCase;
  }

  private static String each(ServiceCase of, Function<LineRequest, String> fact) {
    return of.lines().stream()
        .map(CaseLine::request)
        .map(fact)
        .filter(Objects::nonNull)
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
