package org.orderly.change;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.orderly.kernel.RecordNumber;
import org.orderly.kernel.Word;

/** Knows the authorization that a change has; the authorization of changes implements it. */
interface AuthorizationInForce {

  /** The latest one that was given and is not void. */
  Optional<Given> of(RecordNumber change);

  /** By whom a change may be authorized. */
  enum By implements Word {
    /** The decision table asks for nobody's word. */
    NOBODY,
    PERSON,
    /** A board: it may accept what stands in the way. */
    BOARD,
    /** A board is asked once it is made: an emergency that cannot wait. */
    AFTERWARDS
  }

  /**
   * An authorization.
   *
   * @param contentDigest the digest of the content that was authorized
   * @param accepted the keys of the conflicts that were shown to those who gave it
   */
  record Given(By by, String contentDigest, Set<String> accepted, Instant at) {

    public Given {
      accepted = Set.copyOf(accepted);
    }
  }
}
