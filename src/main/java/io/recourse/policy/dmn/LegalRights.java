package io.recourse.policy.dmn;

import io.recourse.engine.TableContract.Never;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rights of consumers that no table of eligibility may refuse: inside the law's own time, whatever
 * else is so of the order and the buyer. {@code policy.LegalFloor} holds them at run time too.
 */
final class LegalRights {

  private static final List<String> OUT_OF_WITHDRAWAL =
      List.of("customMade", "perishable", "sealedHygiene", "digital", "service");

  private LegalRights() {}

  static List<Never> ofEligibility() {
    List<Never> never = new ArrayList<>();
    for (int day : List.of(0, 3, 14)) {
      never.add(mind("EU", day, 14, "withdrawal in the EU, Dir. 2011/83 Art 9"));
      never.add(mind("UK", day, 14, "the right to cancel in the UK, SI 2013/3134"));
    }
    for (int day : List.of(0, 3, 7)) {
      never.add(mind("CN", day, 7, "return without reason in China, consumer law Art 25"));
    }
    for (int day : List.of(1, 300, 730)) {
      never.add(fault("EU", day, 730, "the guarantee in the EU, Dir. 2019/771 Art 10"));
      never.add(fault("UK", day, 1826, "the claim for faulty goods in the UK, CRA 2015 s19"));
    }
    for (int day : List.of(1, 200, 365)) {
      never.add(fault("CN", day, 365, "the three guarantees in China, Art 11"));
    }
    return never;
  }

  private static Never mind(String pack, int day, int window, String law) {
    Map<String, Object> facts = facts(pack, "CHANGE_OF_MIND", "UNWANTED", day, window);
    OUT_OF_WITHDRAWAL.forEach(trait -> facts.put(trait, false));
    return refusal(facts, day, law);
  }

  private static Never fault(String pack, int day, int window, String law) {
    Map<String, Object> facts = facts(pack, "FAULT", "DEFECTIVE", day, window);
    facts.put("guaranteeExcluded", false);
    return refusal(facts, day, law);
  }

  private static Map<String, Object> facts(
      String pack, String kind, String reason, int day, int window) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("statutePack", pack);
    facts.put("groundKind", kind);
    facts.put("reason", reason);
    facts.put("daysSinceDelivery", day);
    facts.put("windowDays", window);
    facts.put("tradeModel", "B2C");
    return facts;
  }

  private static Never refusal(Map<String, Object> facts, int day, String law) {
    return new Never(facts, "eligible", false, law + ", on day " + day);
  }
}
