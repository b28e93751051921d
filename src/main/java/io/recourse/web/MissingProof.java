package io.recourse.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * A call of the API has to prove something before it is carried out. Proving mails codes and counts
 * tries: whoever carries the call out asks for it with no transaction in hand, and begins anew.
 */
public final class MissingProof extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private static final String OWED = MissingProof.class.getName();

  private final transient Proof proof;

  public MissingProof(Proof proof) {
    super("The call has to prove something first");
    this.proof = proof;
  }

  /** It is asked for only where the call was not answered before. */
  public static void owe(HttpServletRequest call, Proof proof) {
    call.setAttribute(OWED, proof);
  }

  /** What is known of the call before it is carried out, once. */
  public static Optional<Proof> owedBy(HttpServletRequest call) {
    Object owed = call.getAttribute(OWED);
    call.removeAttribute(OWED);
    return Optional.ofNullable((Proof) owed);
  }

  /** What is proved by the call. */
  public interface Proof {

    /**
     * Where a code is missing, one is mailed.
     *
     * @throws io.recourse.common.Problem FORBIDDEN where the call brings no code, or a wrong one
     */
    void demand();

    /** The call was refused for another reason: its code has not been used up. */
    void giveBack();
  }

  public Proof proof() {
    return proof;
  }
}
