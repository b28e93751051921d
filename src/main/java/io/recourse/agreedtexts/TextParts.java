package io.recourse.agreedtexts;

import io.recourse.common.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Port: sorts of texts of which whole parts, such as rules, are added, written anew and ended, each
 * in fields of its own.
 */
public interface TextParts {

  Set<String> kinds();

  /** Those of the text and those that a draft adds, in their order. */
  List<TextPart> parts(Proposal proposal, Locale reader);

  /**
   * The fields of a part as the draft says it; of one that ends as it was.
   *
   * @param part null for one that is to be added
   * @throws Problem NOT_FOUND for a part that is none
   */
  TextSheet sheet(Proposal proposal, String part, Locale reader);

  /**
   * What the text has to say, by its fields, for a part to be like this.
   *
   * @param part null for one that is to be added
   * @param values by field of the part, all of them
   * @throws Problem INVALID at {@code /values/<field>} of the part
   */
  Map<String, String> written(Proposal proposal, String part, Map<String, String> values);

  /** The same for a part to end. */
  Map<String, String> ended(Proposal proposal, String part);

  /** The same for a part to be as it was before the draft; an added one is taken out. */
  Map<String, String> asBefore(Proposal proposal, String part);
}
