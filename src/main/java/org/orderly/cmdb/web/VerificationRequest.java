package org.orderly.cmdb.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderly.cmdb.NewVerification;
import org.orderly.cmdb.VerificationScope;
import org.orderly.kernel.web.TypedFields;
import org.orderly.kernel.web.Words;

/**
 * A verification that somebody begins by hand.
 *
 * @param scope class, customer, site or items
 * @param of the key of the class, customer or site
 * @param items the numbers of items, where they are named one by one
 */
record VerificationRequest(
    @Nullable String scope, @Nullable String of, @Nullable List<@Nullable String> items) {

  NewVerification wish() {
    return new NewVerification(
        Words.find(VerificationScope.Kind.class, TypedFields.text(scope)).orElse(null),
        TypedFields.orNull(of),
        TypedFields.texts(items));
  }
}
