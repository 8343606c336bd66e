package gov.ice.isaa.support;

import java.util.stream.Collectors;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who acts, as it enters a record: the account, and the roles it holds at this moment, separated by spaces. */
public record Acting(String account, String roles) {

    /** The portal itself, at its jobs. */
    public static final Acting PORTAL = new Acting("portal", "");

    /** Somebody who is not signed on. */
    public static final Acting NOBODY = new Acting("nobody", "");

    private static final String ROLE = "ROLE_";

    /** Whether the name stands for no account in records, so that no account may bear it. */
    public static boolean reserved(String account) {
        return account.equalsIgnoreCase(PORTAL.account) || account.equalsIgnoreCase(NOBODY.account);
    }

    /** The account signed on in this thread; the portal itself in a job. */
    public static Acting now() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null) {
            return PORTAL;
        }
        if (authentication instanceof AnonymousAuthenticationToken) {
            return NOBODY;
        }
        String roles = authentication.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(authority -> authority != null && authority.startsWith(ROLE))
                .map(authority -> authority.substring(ROLE.length()))
                .sorted()
                .collect(Collectors.joining(" "));
        return new Acting(authentication.getName(), roles);
    }
}
