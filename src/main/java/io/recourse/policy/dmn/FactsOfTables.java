package io.recourse.policy.dmn;

import io.recourse.engine.TableContract;
import io.recourse.engine.TableContract.Kind;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What each fact is that tables are given; one name means one thing in all of them, so that a
 * number is never compared with a word.
 */
final class FactsOfTables {

  private static final Set<String> YES_NO =
      Set.of(
          "again",
          "agreed",
          "arrived",
          "changeOfMind",
          "customMade",
          "declared",
          "dedicated",
          "delivered",
          "digital",
          "fasterClocks",
          "faultPresumed",
          "finalSale",
          "freeReturnFreight",
          "giftWrapped",
          "guaranteeExcluded",
          "higherGoodwill",
          "inTime",
          "inWindow",
          "kept",
          "mayExchange",
          "mayReject",
          "ordered",
          "ownAgent",
          "paymentLane",
          "peak",
          "perishable",
          "presumed",
          "priorityLane",
          "proved",
          "repairOffered",
          "safety",
          "sameProduct",
          "sealedHygiene",
          "service",
          "shipmentOverdue",
          "skilled",
          "speaks",
          "staffed",
          "tied",
          "triesFailed");

  private static final Set<String> NUMBERS =
      Set.of(
          "amount",
          "complaints",
          "daysLate",
          "daysSinceDelivery",
          "daysSincePurchase",
          "failedTries",
          "fallenPercent",
          "hoursSincePlaced",
          "load",
          "minorUnits",
          "monthsSinceEnd",
          "oldestHours",
          "orderAgeDays",
          "orderValue",
          "perPerson",
          "percent",
          "priority",
          "repairDays",
          "returnsOfCustomer",
          "returnsOnOrder",
          "satisfaction",
          "score",
          "severity",
          "shopDay",
          "shopDayPercent",
          "standing",
          "statutoryHours",
          "suggestions",
          "thisRefund",
          "unitValue",
          "warrantyMonths",
          "windowDays",
          "worth");

  private static final Set<String> WORDS =
      Set.of(
          "carrier",
          "carrierOf",
          "caseType",
          "category",
          "change",
          "clock",
          "country",
          "currency",
          "customerLevel",
          "damage",
          "extended",
          "found",
          "groundKind",
          "kind",
          "lifeCycle",
          "maker",
          "matter",
          "occasion",
          "orderStatus",
          "overdue",
          "owner",
          "paidWith",
          "paymentKind",
          "price",
          "product",
          "productCategory",
          "proof",
          "reason",
          "remedy",
          "remedyAsked",
          "risk",
          "role",
          "segment",
          "stage",
          "statutePack",
          "statutory",
          "step",
          "strategy",
          "team",
          "to",
          "tradeModel",
          "trouble",
          "why",
          "wish");

  private FactsOfTables() {}

  /** The contract with the kind of each of its facts. */
  static TableContract typed(TableContract contract) {
    return contract.of(
        contract.given().stream().collect(Collectors.toMap(fact -> fact, FactsOfTables::kind)));
  }

  private static Kind kind(String fact) {
    return Map.of(Kind.YES_NO, YES_NO, Kind.NUMBER, NUMBERS, Kind.TEXT, WORDS).entrySet().stream()
        .filter(kind -> kind.getValue().contains(fact))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Say what the fact " + fact + " is"));
  }
}
