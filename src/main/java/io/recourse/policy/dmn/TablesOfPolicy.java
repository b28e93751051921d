package io.recourse.policy.dmn;

import static io.recourse.engine.TableContract.number;
import static io.recourse.engine.TableContract.text;
import static io.recourse.engine.TableContract.yesNo;

import io.recourse.engine.TableContract;
import io.recourse.policy.ApprovalVerdict;
import io.recourse.policy.DeliveryVerdict;
import io.recourse.policy.ExchangeVerdict;
import io.recourse.policy.LadderTable;
import io.recourse.policy.OrderChangeVerdict;
import io.recourse.policy.PriceVerdict;
import io.recourse.policy.RefundToVerdict;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What policy gives to its tables and reads from them. */
@Configuration
public class TablesOfPolicy {

  private static final String[] TEAMS = {
    "agent",
    "returns",
    "warehouse",
    "technician",
    "complaints",
    "specialist",
    "visits",
    "finance",
    "lead"
  };
  private static final String[] REMEDIES = {"REFUND", "EXCHANGE", "REPAIR", "PRICE_REDUCTION"};

  /** The contracts of all tables that are asked. */
  @Bean
  public List<TableContract> tables() {
    return Stream.of(
            eligibility(),
            remedy(),
            evidence(),
            approval(),
            routing(),
            visit(),
            care(),
            manner(),
            serviceLevel(),
            escalation(),
            owner(),
            priority(),
            peak(),
            ownAgent(),
            assistant(),
            exchange(),
            refundTo(),
            change(),
            priceProtection(),
            delivery(),
            surcharge(),
            reduction(),
            moneyBack(),
            turnedUp(),
            supplierClaim(),
            carrier(),
            incident(),
            leak(),
            feedback(),
            reward(),
            transitRisk(),
            loan(),
            plan(),
            upkeep(),
            goodwill(),
            ladder(),
            coverage(),
            repair(),
            faults())
        .map(FactsOfTables::typed)
        .toList();
  }

  private static TableContract eligibility() {
    return new TableContract(
        "returnEligibility",
        Set.of(
            "reason",
            "groundKind",
            "daysSinceDelivery",
            "windowDays",
            "customMade",
            "perishable",
            "sealedHygiene",
            "digital",
            "finalSale",
            "service",
            "giftWrapped",
            "unitValue",
            "customerLevel",
            "tradeModel",
            "warrantyMonths",
            "faultPresumed",
            "statutePack",
            "shipmentOverdue",
            "guaranteeExcluded",
            "segment",
            "lifeCycle",
            "returnsOnOrder",
            "returnsOfCustomer",
            "orderAgeDays",
            "orderStatus",
            "product",
            "paymentKind"),
        Map.of(
            "eligible", yesNo(),
            "automatic", yesNo(),
            "goodsBack", yesNo(),
            "groundCode", text(),
            "ground", text()),
        LegalRights.ofEligibility());
  }

  private static TableContract remedy() {
    return new TableContract(
        "remedyOffer",
        Set.of(
            "groundKind",
            "reason",
            "statutePack",
            "remedyAsked",
            "daysSinceDelivery",
            "mayReject",
            "mayExchange",
            "triesFailed",
            "freeReturnFreight"),
        Map.of(
            "offeredRemedies", text(),
            "defaultRemedy", text(REMEDIES),
            "returnFreightPaidBy", text("SELLER", "CUSTOMER")));
  }

  private static TableContract serviceLevel() {
    return new TableContract(
        "serviceLevel",
        Set.of("caseType", "priority", "customerLevel", "fasterClocks"),
        Map.of(
            "agreement", text(),
            "acknowledgeMinutes", number(),
            "firstAnswerMinutes", number(),
            "nextAnswerMinutes", number(),
            "updateMinutes", number(),
            "solveMinutes", number(),
            "stalledMinutes", number()));
  }

  private static TableContract escalation() {
    return new TableContract(
        LadderTable.NAME,
        Set.of(EngineLadderTable.PERCENT, "clock", "caseType", "priority"),
        Map.of("steps", text()),
        List.of(),
        Map.of(EngineLadderTable.PERCENT, EngineLadderTable.PERCENTS));
  }

  private static TableContract owner() {
    return new TableContract(
        "ownerFitness",
        Set.of(
            "dedicated",
            "tied",
            "skilled",
            "speaks",
            "load",
            "customerLevel",
            "severity",
            "safety",
            "statutoryHours",
            "orderValue"),
        Map.of(
            "score", number(),
            "reason", text("DEDICATED", "TIE", "SKILL", "LANGUAGE", "LOAD", "LAW")));
  }

  private static TableContract ownAgent() {
    return new TableContract(
        "ownAgent", Set.of("customerLevel", "orderValue", "ownAgent"), Map.of("own", yesNo()));
  }

  private static TableContract assistant() {
    return new TableContract(
        "assistantRouting",
        Set.of("matter", "customerLevel", "segment", "lifeCycle", "staffed", "peak"),
        Map.of(
            "first",
            text("ASSISTANT", "PERSON"),
            "because",
            text(
                "ASKED",
                "WEIGHTY",
                "COMPLAINT",
                "PERSONAL",
                "COMPLEX",
                "ONE_TO_ONE",
                "NEW_ARTICLE",
                "CLOSED",
                "PEAK",
                "ORDINARY")));
  }

  private static TableContract peak() {
    return new TableContract(
        "peakHelp",
        Set.of("team", "perPerson", "oldestHours"),
        Map.of("helper", text(with(TEAMS, "-")), "stays", number(), "endsBelow", number()));
  }

  private static String[] with(String[] choices, String more) {
    return Stream.concat(Arrays.stream(choices), Stream.of(more)).toArray(String[]::new);
  }

  private static TableContract priority() {
    return new TableContract(
        "casePriority",
        Set.of("standing", "severity", "safety", "statutoryHours", "orderValue", "priorityLane"),
        Map.of("priority", number(), "againAtHours", number()));
  }

  private static TableContract evidence() {
    return new TableContract(
        "evidenceDemand",
        Set.of("reason", "unitValue", "faultPresumed"),
        Map.of("demanded", text("NONE", "PHOTO", "PHOTO_OR_SERIAL"), "ground", text()));
  }

  private static TableContract approval() {
    String[] approvals =
        Arrays.stream(ApprovalVerdict.Approval.values()).map(Enum::name).toArray(String[]::new);
    return new TableContract(
        "refundApproval",
        Set.of(
            "amount",
            "thisRefund",
            "shopDay",
            "shopDayPercent",
            "minorUnits",
            "currency",
            "paymentLane"),
        Map.of(
            "approval", text(approvals),
            "termDays", number(),
            "priority", number(),
            "ground", text()));
  }

  private static TableContract visit() {
    return new TableContract(
        "visitStrategy",
        Set.of("occasion", "segment", "customerLevel", "satisfaction", "complaints", "suggestions"),
        Map.of(
            "strategy", text("CONFIRM", "CARE", "EXPLAIN", "EXPERIENCE"),
            "channel", text("PHONE", "MAIL", "SMS", "CHAT", "NONE"),
            "priority", number()));
  }

  private static TableContract care() {
    return new TableContract(
        "careGift",
        Set.of("strategy", "segment", "customerLevel", "ordered", "lifeCycle"),
        Map.of("kind", text("NONE", "POINTS", "COUPON"), "points", number(), "units", number()));
  }

  private static TableContract manner() {
    return new TableContract(
        "mannerStandard",
        Set.of("caseType", "stage"),
        Map.of("target", number(), "floor", number()));
  }

  private static TableContract exchange() {
    String[] grounds =
        Arrays.stream(ExchangeVerdict.Ground.values()).map(Enum::name).toArray(String[]::new);
    return new TableContract(
        "exchangeArticle",
        Set.of("sameProduct", "reason", "customerLevel"),
        Map.of("allowed", yesNo(), "groundCode", text(grounds), "ground", text()));
  }

  private static TableContract refundTo() {
    String[] grounds =
        Arrays.stream(RefundToVerdict.Ground.values()).map(Enum::name).toArray(String[]::new);
    return new TableContract(
        "refundDestination",
        Set.of("to", "kind", "paidWith", "reason", "groundKind", "country", "agreed"),
        Map.of(
            "allowed", yesNo(),
            "groundCode", text(grounds),
            "seenWithinDays", number(),
            "ground", text()));
  }

  private static TableContract priceProtection() {
    return new TableContract(
        "priceProtection",
        Set.of(
            "price",
            "kept",
            "inWindow",
            "daysSincePurchase",
            "fallenPercent",
            "category",
            "customerLevel"),
        Map.of(
            "answer", text(names(PriceVerdict.Answer.values())),
            "groundCode", text(names(PriceVerdict.Code.values())),
            "share", number(),
            "ground", text()));
  }

  private static TableContract transitRisk() {
    return new TableContract(
        "transitRisk",
        Set.of("carrierOf", "changeOfMind", "country"),
        Map.of("bearer", text("SHOP", "CUSTOMER"), "ground", text()));
  }

  private static TableContract carrier() {
    return new TableContract(
        "carrierTerms",
        Set.of("carrier", "damage"),
        Map.of(
            "noticeDays", number(),
            "answerDays", number(),
            "limit", number(),
            "currency", text(),
            "reminders", number(),
            "documents", text(),
            "ground", text()));
  }

  private static TableContract incident() {
    return new TableContract(
        "incidentTerm", Set.of("owner", "step"), Map.of("withinHours", number(), "ground", text()));
  }

  private static TableContract feedback() {
    return new TableContract(
        "feedbackClass",
        Set.of("kind", "score"),
        Map.of(
            "class",
            text("COMPLAINT", "SUGGESTION", "PRAISE", "DISSATISFIED", "MIXED", "SATISFIED"),
            "team",
            text(with(TEAMS, "-")),
            "ground",
            text()));
  }

  private static TableContract reward() {
    return new TableContract(
        "feedbackReward", Set.of("kind", "proof"), Map.of("points", number(), "ground", text()));
  }

  private static TableContract leak() {
    return new TableContract(
        "leakNotice",
        Set.of("country", "risk"),
        Map.of("authority", yesNo(), "persons", yesNo(), "ground", text()));
  }

  private static TableContract loan() {
    return new TableContract(
        "loanOffer",
        Set.of("category", "customerLevel", "segment", "repairDays"),
        Map.of("offered", yesNo(), "depositPercent", number(), "ground", text()));
  }

  private static TableContract plan() {
    return new TableContract(
        "planCallOff", Set.of("why", "kind"), Map.of("unusedPercent", number(), "ground", text()));
  }

  private static TableContract upkeep() {
    return new TableContract(
        "upkeepOffer",
        Set.of("category", "customerLevel", "monthsSinceEnd"),
        Map.of("everyMonths", number(), "forMonths", number(), "ground", text()));
  }

  private static TableContract delivery() {
    return new TableContract(
        "deliveryProblem",
        Set.of(
            "kind",
            "trouble",
            "found",
            "delivered",
            "declared",
            "proved",
            "overdue",
            "wish",
            "again",
            "inTime"),
        Map.of("step", text(names(DeliveryVerdict.Step.values())), "ground", text()));
  }

  private static TableContract surcharge() {
    return new TableContract(
        "expressSurcharge",
        Set.of("kind", "arrived", "daysLate"),
        Map.of("back", yesNo(), "ground", text()));
  }

  private static TableContract reduction() {
    return new TableContract(
        "reductionLimit", Set.of("kind"), Map.of("mostPercent", number(), "ground", text()));
  }

  private static TableContract moneyBack() {
    return new TableContract(
        "moneyBackLimit",
        Set.of("remedy", "role"),
        Map.of("most", number(), "nextRole", text("lead", "owner"), "ground", text()));
  }

  private static TableContract turnedUp() {
    return new TableContract(
        "turnedUpGoods",
        Set.of("worth"),
        Map.of(
            "answer", text("ASK", "LEAVE"),
            "unanswered", text("PERSON", "LEAVE"),
            "ground", text()));
  }

  private static TableContract supplierClaim() {
    return new TableContract(
        "supplierClaim",
        Set.of("maker", "statutory"),
        Map.of(
            "due", yesNo(),
            "noticeDays", number(),
            "answerDays", number(),
            "reminders", number(),
            "ground", text()));
  }

  private static TableContract change() {
    return new TableContract(
        "orderChange",
        Set.of("orderStatus", "change", "hoursSincePlaced", "customerLevel"),
        Map.of(
            "answer", text(names(OrderChangeVerdict.Answer.values())),
            "groundCode", text(names(OrderChangeVerdict.Code.values())),
            "ground", text()));
  }

  private static TableContract goodwill() {
    return new TableContract(
        "goodwillLimit",
        Set.of("kind", "role", "customerLevel", "caseType", "lifeCycle", "higherGoodwill"),
        Map.of(
            "perGrant", number(),
            "perPeriod", number(),
            "periodDays", number(),
            "validDays", number(),
            "nextRole", text("lead", "owner", "nobody"),
            "ground", text()));
  }

  private static TableContract ladder() {
    return new TableContract(
        "remedyLadder",
        Set.of("repairOffered", "triesFailed", "failedTries", "statutePack"),
        Map.of("repairAllowed", yesNo(), "ground", text()));
  }

  private static TableContract coverage() {
    return new TableContract(
        "warrantyCoverage",
        Set.of("statutory", "presumed", "maker", "extended"),
        Map.of(
            "layer", text("STATUTORY", "MAKER", "EXTENDED", "NONE"),
            "customerProves", yesNo(),
            "ground", text()));
  }

  private static TableContract repair() {
    return new TableContract(
        "repairLimits",
        Set.of("country", "category", "currency"),
        Map.of("tries", number(), "diagnosisFee", number()));
  }

  private static TableContract faults() {
    return new TableContract(
        "repairFaults", Set.of("category"), Map.of("codes", text(), "ground", text()));
  }

  private static String[] names(Enum<?>[] choices) {
    return Arrays.stream(choices).map(Enum::name).toArray(String[]::new);
  }

  private static TableContract routing() {
    return new TableContract(
        "caseRouting",
        Set.of("caseType", "reason", "orderValue", "customerLevel", "safety", "productCategory"),
        Map.of(
            "team", text(TEAMS),
            "category", text(),
            "urgency", number(),
            "importance", number(),
            "severity", number(),
            "difficulty", number(),
            "priority", number()));
  }
}
